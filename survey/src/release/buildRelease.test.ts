import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRelease, type BuiltRelease } from './buildRelease.ts';
import { canonicalJson } from './canonicalJson.ts';
import { exampleInput, exampleMeasure, exampleUnits, exampleValues } from './exampleInput.arbitrary.ts';
import { isTold } from './isTold.ts';
import { figurePart } from './release.ts';
import type { ReleaseInput, Respondent, UniverseUnit } from './releaseInput.ts';

const figureOf = ({ figures }: BuiltRelease, id: string) =>
  figures.find((built) => built.figure.id === id)!.figure;
const cellsOf = (release: BuiltRelease, id: string) => figureOf(release, id).cells;
const cellOf = (release: BuiltRelease, id: string, group: string) =>
  cellsOf(release, id).find((cell) => cell.group.id === group)!;
const shownIn = (release: BuiltRelease, id: string) =>
  cellsOf(release, id).flatMap(({ status, group }) => (status === 'published' ? [group.id] : []));
const partsOf = ({ figures }: BuiltRelease) => canonicalJson(figures.map(({ figure }) => figure));

/** The example with other answers or without some respondents. */
function changed(change: (respondent: Respondent, i: number) => Respondent[]): ReleaseInput {
  const input = exampleInput();
  return { ...input, respondents: input.respondents.flatMap(change) };
}
const inState = ({ key }: Respondent, state: string) => key.startsWith(state);
const example = buildRelease(exampleInput());

describe('buildRelease', () => {
  it('has a figure for every measure in parts by dimension, and says so', () => {
    const { manifest, parts } = example;
    expect(manifest.figures.map(({ id }) => String(id))).toEqual(exampleInput().measures.map(({ id }) => id));
    expect(parts.map(({ id }) => id)).toEqual(['index', 'eakte', 'sicherheit']);
    expect(manifest).toMatchObject({ format: 2, releaseId: '2026.1', areaStatus: '2026-01-01' });
    expect(manifest.participation[0]).toEqual({ group: 'gesamt', n: 150, N: 300, inhabitants: 0.5 });
  });

  it('is the same, byte by byte, whatever the order of units and respondents', () => {
    const input = exampleInput();
    const bytes = (of: ReleaseInput) => {
      const { manifest, parts } = buildRelease(of);
      return canonicalJson({ manifest, parts });
    };
    const expected = bytes(input);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...input.universe], { minLength: input.universe.length }),
        fc.shuffledSubarray([...input.respondents], { minLength: input.respondents.length }),
        (universe, respondents) => {
          expect(bytes({ ...input, universe, respondents })).toBe(expected);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('survives being stored and read again', () => {
    const part = { id: 'alle', figures: example.figures.map(({ figure }) => figure) };
    expect(figurePart.parse(JSON.parse(canonicalJson(part)))).toEqual(part);
    const medians = cellsOf(example, 'eakte').flatMap((cell) =>
      'quartiles' in cell ? [cell.quartiles] : [],
    );
    expect(medians.length).toBeGreaterThan(0);
  });

  it('shows of a hidden group nothing but its name and sign', () => {
    const few = buildRelease(changed((one, i) => (inState(one, '13') && i % 5 > 0 ? [] : [one])));
    const hidden = few.figures.flatMap(({ figure }) =>
      figure.cells.flatMap((cell) => (cell.status === 'published' ? [] : [cell])),
    );
    const keys = new Set(hidden.map((cell) => `${cell.status}: ${Object.keys(cell).toSorted().join()}`));
    for (const key of keys)
      expect([
        'withheld: group,status',
        'unreliable: group,status',
        'merged: group,into,status',
        'empty: N,group,status',
      ]).toContain(key);
    expect(keys.size).toBeGreaterThan(2);
    expect(canonicalJson(few.parts)).not.toContain('reason');
  });

  it('lets no trace out of answers in a withheld group', () => {
    const unequal = (least: number) =>
      changed((one, i) =>
        inState(one, '12-5')
          ? [{ ...one, values: { eakte: least + (i % 2) } }]
          : [{ ...one, values: { eakte: one.values['eakte'] } }],
      );
    const [a, b] = [buildRelease(unequal(40)), buildRelease(unequal(60))];
    expect(cellOf(a, 'eakte', '12-kreisfrei').status).not.toBe('published');
    const statuses = (release: BuiltRelease) => cellsOf(release, 'eakte').map(({ status }) => status);
    expect(statuses(a)).toEqual(statuses(b));
    const hidden = (release: BuiltRelease) =>
      cellsOf(release, 'eakte').filter(({ status }) => status !== 'published');
    expect(canonicalJson(hidden(a))).toBe(canonicalJson(hidden(b)));
    expect(partsOf(a)).not.toBe(partsOf(b)); // The total does change.
  });

  it('lets nothing more precise out than it says', () => {
    for (const { figure } of example.figures)
      for (const cell of figure.cells) {
        if (cell.status !== 'published') continue;
        const text = canonicalJson({ ...cell, group: {} });
        const decimals = [...text.matchAll(/\d+\.(\d+)/g)].map(([, digits]) => digits!.length);
        expect(Math.max(0, ...decimals), text).toBeLessThanOrEqual(3);
        for (const share of Object.values(cell.coverage)) expect(String(share)).toMatch(/^\d(\.\d{1,2})?$/);
        if (!('quartiles' in cell)) continue;
        const { medianInterval, ...quartiles } = cell.quartiles;
        for (const value of [...Object.values(quartiles), ...Object.values(medianInterval ?? {})])
          expect(value % 5).toBe(0);
      }
  });

  it('shows no figure below 15 % response or ten respondents and marks it as limited below 30 %', () => {
    const answered = (n: number) => {
      let count = 0;
      const input = changed((one) => (inState(one, '16') && (count += 1) > n ? [] : [one]));
      return cellOf(buildRelease({ ...input, measures: [exampleMeasure('eakte')] }), 'eakte', '16');
    };
    expect(answered(9).status).toBe('unreliable');
    expect(answered(10)).toMatchObject({ n: 10, limited: true });
    expect(answered(18)).toMatchObject({ n: 18, limited: false });
    const wide = { ...exampleInput(), universe: [...exampleInput().universe, ...silentUnits(150)] };
    expect(cellOf(buildRelease(wide), 'eakte', '16').status).toBe('unreliable'); // 30 of 210
  });

  it('refuses a measure given twice', () => {
    const measures = [exampleMeasure('eakte'), exampleMeasure('eakte')];
    expect(() => buildRelease(exampleInput({ measures }))).toThrow('twice');
  });
});

describe('the index', () => {
  it('is as protected as its strictest part', () => {
    expect(['index', 'eakte', 'sicherheit'].map((id) => figureOf(example, id).preset)).toEqual([
      'sicherheit',
      'standard',
      'sicherheit',
    ]);
  });

  it('is silent where a part is withheld or put together, for beside the others it would betray it', () => {
    const amt = (one: Respondent) => one.key.startsWith('15-1-');
    const uniform = buildRelease(
      changed((one) => [amt(one) ? { ...one, values: { ...one.values, eakte: 50 } } : one]),
    );
    const hidden = cellsOf(uniform, 'eakte').filter(
      ({ status }) => status === 'merged' || status === 'withheld',
    );
    expect(hidden.map(({ group }) => group.id)).toContain('15-typ-amt');
    const shown = new Set(shownIn(uniform, 'index'));
    expect(shown.size).toBeGreaterThan(5);
    expect(hidden.filter(({ group }) => shown.has(group.id))).toEqual([]);
  });

  it('tells of its parts only what they tell themselves, in every stratum and group', () => {
    const share = fc.integer({ min: 0, max: 99 }).map((at) => at / 100);
    const universe = ['12', '14'].flatMap((state) => exampleUnits(state, 9));
    fc.assert(
      fc.property(fc.array(fc.option(share), { minLength: 108, maxLength: 108 }), (shares) => {
        const respondents = universe.flatMap(({ key }, i) => {
          const at = shares[i] ?? null;
          const half = key.startsWith('12-2') ? { eakte: 50 } : {};
          return at === null ? [] : [{ key, values: { ...exampleValues(at), ...half } }];
        });
        const measures = ['index', 'eakte', 'sicherheit'].map(exampleMeasure);
        const release = buildRelease(exampleInput({ universe, respondents, measures }));
        const [index, ...parts] = release.figures;
        for (const decision of index!.decisions.groups) {
          if (decision.kind !== 'shown') continue;
          for (const { atoms } of decision.strata)
            for (const part of parts) expect(isTold(part.decisions.problem, atoms)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const silentUnits = (count: number): UniverseUnit[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{
      key: `16-1-9${String(i).padStart(3, '0')}`,
      state: '16',
      stratum: '16-unter-5000',
      type: 'gemeinde',
    },
    ...{ district: '16050', districtName: 'Landkreis 16/0', population: 2000 },
  }));
