import { describe, expect, it } from 'vitest';
import { stratumOf } from '../region/stratum.ts';
import { loadRegistry } from '../region/registryData.ts';
import { datasetOf } from './dataset.ts';
import { exampleInput, exampleMeasure, exampleUnits, exampleValues } from './exampleInput.arbitrary.ts';
import { participationOf } from './participationOf.ts';
import { publicationPlan, TOTAL_ID } from './publicationPlan.ts';
import { tabulate } from './tabulation.ts';

const universe = loadRegistry()
  .units.filter(({ inUniverse }) => inUniverse)
  .map((unit) => ({ ...unit, stratum: stratumOf(unit) }));
const dataset = datasetOf({ universe, respondents: [], measures: [] });
const plan = publicationPlan(dataset.units);
const groups = [plan.total, ...plan.families.flatMap((family) => family.groups)];
const sorted = (atoms: readonly number[]) => atoms.toSorted((a, b) => a - b);

describe('publicationPlan', () => {
  it('divides every parent without rest and without overlap, in each family', () => {
    const byId = new Map(groups.map((group) => [group.id, group]));
    expect(byId.size).toBe(groups.length);
    for (const { parent, kind, groups: own } of plan.families) {
      const atoms = own.flatMap((group) => group.atoms);
      expect(sorted(atoms), `${parent} ${kind}`).toEqual(sorted(byId.get(parent)!.atoms));
      expect(own.reduce((sum, { N }) => sum + N, 0)).toBe(byId.get(parent)!.N);
      for (const group of own) expect(group).toMatchObject({ parent, kind });
    }
  });

  it('has atoms no group divides, with their units and inhabitants', () => {
    const all = plan.total.atoms;
    expect(plan.atomSizes.reduce((sum, size) => sum + size, 0)).toBe(dataset.units.length);
    expect(all).toHaveLength(plan.atomSizes.length);
    const people = dataset.units.reduce((sum, { population }) => sum + population, 0);
    expect(plan.inhabitants.reduce((sum, own) => sum + own, 0)).toBe(people);
    const signatures = new Map<number, string>();
    dataset.units.forEach(({ stratum, type, district }, unit) => {
      const signature = `${stratum} ${type} ${district}`;
      const atom = plan.atomOf[unit]!;
      expect(signatures.get(atom) ?? signature).toBe(signature);
      signatures.set(atom, signature);
    });
    expect(new Set(signatures.values()).size).toBe(plan.atomSizes.length);
  });

  it('has Berlin nowhere', () => {
    expect(universe.some(({ state }) => state === '11')).toBe(true);
    expect(plan.total.N).toBe(universe.filter(({ state }) => state !== '11').length);
    for (const { id, label } of groups) {
      expect(id.startsWith('11'), id).toBe(false);
      expect(label.replace('(ohne Berlin)', ''), id).not.toContain('Berlin');
    }
  });

  it('names its groups', () => {
    const labelOf = (id: string) => groups.find((group) => group.id === id)?.label;
    expect(
      ['gesamt', '14', '14-landkreis', 'unter-5000', 'typ-amt', '14-typ-gemeinde', '14730'].map(labelOf),
    ).toEqual([
      'Fünf Länder (ohne Berlin)',
      'Sachsen',
      'Landkreise, Sachsen',
      'Gemeinden und Verbände unter 5.000',
      'Amt',
      'Gemeinde, Sachsen',
      expect.stringContaining('Nordsachsen'),
    ]);
    for (const { id, label } of groups) expect(label, id).not.toBe(id);
    expect(plan.families.filter(({ parent }) => parent === TOTAL_ID).map(({ kind }) => kind)).toEqual([
      'state',
      'band',
      'unitType',
    ]);
  });

  it('is the same whatever the order of the units', () => {
    const shuffled = datasetOf({ universe: universe.toReversed(), respondents: [], measures: [] });
    expect(publicationPlan(shuffled.units)).toEqual(plan);
  });

  it('needs units', () => {
    expect(() => publicationPlan([])).toThrow('at least one unit');
  });
});

describe('datasetOf', () => {
  const { respondents, universe: units, measures } = exampleInput();
  const first = respondents[0]!;
  const answering = (id: string, value: number | readonly number[]) => () =>
    datasetOf({
      universe: units,
      respondents: [{ key: first.key, values: { [id]: value } }],
      measures: [exampleMeasure(id)],
    }).columnsOf(exampleMeasure(id));

  it('refuses what would bias figures', () => {
    const dataset =
      (some: typeof respondents, of = units) =>
      () =>
        datasetOf({ universe: of, respondents: some, measures });
    expect(dataset([{ ...first, key: '99' }])).toThrow('99');
    expect(dataset([first, first])).toThrow('twice');
    expect(dataset([first], [...units, units[0]!])).toThrow('twice');
  });

  it.each([
    ['eakte', [-1, 101, Number.NaN]],
    ['eakte.stufe', [-1, 6, 2.5]],
    ['eakte.wahl', [-1, 3, 0.5]],
    ['eakte.mehrere', [1, [3], [-1], [0.5], [0, 0]]],
    ['eakte.quote', [1, [1], [-1, 2], [1, Infinity], [1, 2, 3]]],
  ])('refuses values off the scale of %s', (id, values) => {
    for (const value of values) expect(answering(id, value), String(value)).toThrow('scale');
  });

  it('takes a value of 0 for one and a missing one for none', () => {
    const some = [
      { key: first.key, values: { eakte: 0 } },
      { key: respondents[1]!.key, values: { eakte: undefined } },
    ];
    const { columnsOf, responded } = datasetOf({ universe: units, respondents: some, measures });
    expect(columnsOf(exampleMeasure('eakte')).columns).toEqual([Float64Array.of(0)]);
    expect(responded.reduce((sum, one) => sum + one, 0)).toBe(2);
  });

  it('leaves Berlin out, its answers too', () => {
    const { units: kept, columnsOf } = datasetOf({ universe: units, respondents, measures });
    expect(kept).toHaveLength(units.length - 1);
    for (const measure of measures) expect(columnsOf(measure).units).toHaveLength(respondents.length - 1);
  });
});

describe('tabulate', () => {
  const units = exampleUnits('14', 2).map((unit) => ({ ...unit, district: '14050' }));
  const tabulationOf = (id: string, values: readonly (number | readonly number[])[], body?: string) => {
    const respondents = values.map((value, i) => ({
      key: units[i]!.key,
      values: { [id]: value },
      ...(body === undefined ? {} : { body }),
    }));
    const some = datasetOf({ universe: units, respondents, measures: [exampleMeasure(id)] });
    return tabulate(some, publicationPlan(some.units), exampleMeasure(id));
  };

  it('counts levels and options by atom', () => {
    expect(tabulationOf('eakte.stufe', [0, 3, 5]).counts.map((own) => [...own.slice(0, 2)])).toEqual([
      ...[
        [1, 0],
        [0, 0],
        [0, 0],
        [1, 0],
        [0, 0],
        [0, 1],
      ],
    ]);
    expect(
      tabulationOf('eakte.mehrere', [[0, 2], [2], []]).counts.map((own) => [...own.slice(0, 2)]),
    ).toEqual([
      [1, 0],
      [0, 0],
      [2, 0],
    ]);
  });

  it('keeps values and parts of ratios by atom', () => {
    expect(tabulationOf('eakte', [10, 20, 30]).values[0]!.slice(0, 2)).toEqual([[10, 20], [30]]);
    expect(
      tabulationOf('eakte.quote', [
        [1, 2],
        [3, 4],
      ]).values.map(([own]) => own),
    ).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('counts one body once, in its first atom', () => {
    const { n, bodies } = tabulationOf('eakte', [10, 20, 30], 'Zweckverband');
    expect([[...n.slice(0, 2)], [...bodies.slice(0, 2)]]).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect([...tabulationOf('eakte', [10, 20, 30]).bodies.slice(0, 2)]).toEqual([2, 1]);
  });
});

it('says how many took part in every group, and for which share of its inhabitants', () => {
  const units = exampleUnits('14', 2);
  const respondents = units.slice(0, 3).map(({ key }) => ({ key, values: exampleValues(0.5) }));
  const some = datasetOf({ universe: units, respondents, measures: [] });
  const participation = participationOf(publicationPlan(some.units), some);
  const of = (id: string) => participation.find(({ group }) => group === id);
  expect(of('gesamt')).toEqual({ group: 'gesamt', n: 3, N: 12, inhabitants: 0.095 }); // 4000 of 42000
  expect(of('14-landkreis')).toEqual({ group: '14-landkreis', n: 2, N: 2, inhabitants: 1 });
  expect(of('14-unter-5000')).toMatchObject({ n: 1, N: 2, inhabitants: 0.5 });
  expect(of('14-kreisfrei')).toMatchObject({ n: 0, inhabitants: 0 });
});
