import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRelease } from './buildRelease.ts';
import { canonicalJson } from './canonicalJson.ts';
import { exampleInput } from './exampleInput.arbitrary.ts';
import { releaseSchema, type Release } from './release.ts';
import type { ReleaseInput, Respondent } from './releaseInput.ts';

const cellsOf = ({ figures }: Release, id: string) => figures.find((figure) => figure.id === id)!.cells;
const cellOf = (release: Release, id: string, group: string) =>
  cellsOf(release, id).find((cell) => cell.group.id === group)!;
const withheldIn = (release: Release, id: string) =>
  cellsOf(release, id).flatMap(({ status, group }) => (status === 'withheld' ? [group.id] : []));

/** The example with other scores or without some respondents. */
function changed(change: (respondent: Respondent, i: number) => Respondent[]): ReleaseInput {
  const input = exampleInput();
  return { ...input, respondents: input.respondents.flatMap(change) };
}
const inState = ({ key }: Respondent, state: string) => key.startsWith(state);

describe('buildRelease', () => {
  it('publishes mean, interval, quartiles and coverage of a state as computed by hand', () => {
    const universe = Array.from({ length: 40 }, (_, i) => ({
      key: `14${String(i).padStart(3, '0')}`,
      state: '14',
      stratum: '14-unter-5000',
      population: i < 20 ? 3000 : 1000,
    }));
    const respondents = universe
      .slice(0, 20)
      .map(({ key }, i) => ({ key, scores: { eakte: i % 2 ? 30 : 70 } }));
    const { release } = buildRelease(exampleInput({ universe, respondents }));
    expect(cellOf(release, 'eakte', '14')).toEqual({
      group: { id: '14', label: 'Sachsen' },
      status: 'published',
      n: 20,
      N: 40,
      coverage: { units: 0.5, inhabitants: 0.75 },
      mean: 50,
      interval: { lower: 43.2, upper: 56.8 }, // 50 ± 2.093 · √(½ · 421.05 / 20)
      quartiles: { q1: 30, median: 50, q3: 70 },
      limited: false,
    });
  });

  it('has a figure for every measure over the five states together and each of them, without Berlin', () => {
    const { release, report } = buildRelease(exampleInput());
    expect(release.figures.map(({ id }) => id)).toEqual(['index', 'eakte', 'sicherheit']);
    expect(cellsOf(release, 'eakte').map(({ group }) => group.id)).toEqual([
      'gesamt',
      '12',
      '13',
      '14',
      '15',
      '16',
    ]);
    expect(cellOf(release, 'eakte', 'gesamt')).toMatchObject({ n: 150, N: 300 });
    expect(report.withheld).toEqual([]);
  });

  it('is the same, byte by byte, whatever the order of units and respondents', () => {
    const input = exampleInput();
    const expected = canonicalJson(buildRelease(input).release);
    const order = fc.array(fc.nat(), { minLength: 311, maxLength: 311 });
    fc.assert(
      fc.property(order, order, (a, b) => {
        const universe = input.universe.toSorted(
          (x, y) => a[input.universe.indexOf(x)]! - a[input.universe.indexOf(y)]!,
        );
        const { respondents } = input;
        const shuffled = respondents.toSorted(
          (x, y) => b[respondents.indexOf(x)]! - b[respondents.indexOf(y)]!,
        );
        const again = buildRelease({ ...input, universe, respondents: shuffled });
        expect(canonicalJson(again.release)).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('survives being stored and read again', () => {
    const { release } = buildRelease(exampleInput());
    expect(releaseSchema.parse(JSON.parse(canonicalJson(release)))).toEqual(release);
  });

  it('lets nothing unrounded out', () => {
    const thirds = changed((one) => [
      { ...one, scores: { eakte: 30 + ((one.scores['eakte'] ?? 0) % 40) / 3 } },
    ]);
    for (const cell of cellsOf(buildRelease(thirds).release, 'eakte')) {
      if (cell.status === 'withheld') continue;
      const { mean, interval, coverage, quartiles } = cell;
      for (const value of [mean, interval.lower, interval.upper])
        expect(String(value)).toMatch(/^\d+(\.\d)?$/);
      for (const value of Object.values(coverage)) expect(String(value)).toMatch(/^\d(\.\d{1,3})?$/);
      for (const value of Object.values(quartiles!)) expect(value % 5).toBe(0);
    }
  });

  it('shows of a withheld group nothing but its name, and tells the reason inside only', () => {
    const { release, report } = buildRelease(
      changed((one, i) => (inState(one, '13') && i % 5 > 0 ? [] : [one])),
    );
    expect(cellOf(release, 'sicherheit', '13')).toEqual({
      group: { id: '13', label: 'Mecklenburg-Vorpommern' },
      status: 'withheld',
    });
    expect(report.withheld).toContainEqual({
      figure: 'sicherheit',
      group: '13',
      n: 6,
      N: 60,
      reasons: ['fewRespondents', 'tooFewRespondents'],
    });
    expect(withheldIn(release, 'sicherheit')).toHaveLength(2);
  });

  it('keeps the index silent where a dimension is protected, which it would betray', () => {
    const uniform = changed((one) =>
      inState(one, '15') ? [{ ...one, scores: { ...one.scores, sicherheit: 98 } }] : [one],
    );
    const { release, report } = buildRelease(uniform);
    expect(withheldIn(release, 'sicherheit')).toContain('15');
    expect(withheldIn(release, 'index')).toEqual(withheldIn(release, 'sicherheit'));
    expect(withheldIn(release, 'eakte')).toEqual([]);
    expect(report.withheld.find(({ figure }) => figure === 'index')?.reasons).toEqual(['partWithheld']);
  });

  it('protects the index as strictly as its strictest part', () => {
    const { figures } = buildRelease(exampleInput()).release;
    expect(figures.map(({ preset }) => preset)).toEqual(['sicherheit', 'standard', 'sicherheit']);
  });

  it('shows no mean below 15 % response or ten respondents and marks it as limited below 30 %', () => {
    const answered = (n: number) => {
      let count = 0;
      const input = changed((one) => (inState(one, '16') && (count += 1) > n ? [] : [one]));
      return cellOf(buildRelease(input).release, 'eakte', '16');
    };
    expect(answered(9).status).toBe('withheld');
    expect(answered(10)).toMatchObject({ n: 10, limited: true });
    expect(answered(17)).toMatchObject({ n: 17, limited: true });
    const few = exampleInput();
    const wide = { ...few, universe: [...few.universe, ...extraUnits(150)] };
    expect(cellOf(buildRelease(wide).release, 'eakte', '16').status).toBe('withheld'); // 30 of 210
  });

  it('hides a small group behind one that is not shown anyway', () => {
    let inMv = 0;
    const few = changed((one) => (inState(one, '13') && (inMv += 1) > 3 ? [] : [one]));
    const { release } = buildRelease({ ...few, universe: [...few.universe, ...extraUnits(150)] });
    expect(withheldIn(release, 'eakte')).toEqual(['13', '16']);
  });

  it('marks a mean as limited when no Landkreis of a state answered', () => {
    const { release } = buildRelease(changed((one) => (one.key.startsWith('12-0') ? [] : [one])));
    expect(cellOf(release, 'eakte', '12')).toMatchObject({ n: 25, N: 60, limited: true });
    expect(cellOf(release, 'eakte', '13')).toMatchObject({ limited: false });
  });

  it('shows quartiles from 20 respondents only', () => {
    const { release } = buildRelease(changed((one, i) => (inState(one, '12') && i % 3 === 0 ? [] : [one])));
    expect(cellOf(release, 'eakte', '12')).toMatchObject({ n: 20, quartiles: { q1: expect.any(Number) } });
    const fewer = buildRelease(changed((one, i) => (inState(one, '12') && i % 2 === 0 ? [] : [one])));
    expect(cellOf(fewer.release, 'eakte', '12')).toMatchObject({ n: 15 });
    expect(cellOf(fewer.release, 'eakte', '12')).not.toHaveProperty('quartiles');
  });

  it('takes a score of 0 for a value and a missing one for none', () => {
    const zeros = changed((one, i) => [{ ...one, scores: i % 2 ? { eakte: 0 } : { eakte: 60 } }]);
    expect(cellOf(buildRelease(zeros).release, 'eakte', '12')).toMatchObject({ n: 30 });
    const missing = changed((one, i) => [{ ...one, scores: i % 2 ? { eakte: undefined } : one.scores }]);
    expect(cellOf(buildRelease(missing).release, 'eakte', '12')).toMatchObject({ n: 15 });
  });

  it('refuses what would bias figures', () => {
    const { respondents, universe, measures } = exampleInput();
    const first = respondents[0]!;
    const build = (changes: Partial<ReleaseInput>) => () => buildRelease(exampleInput(changes));
    expect(build({ respondents: [{ ...first, key: '99' }] })).toThrow('99');
    expect(build({ respondents: [first, first] })).toThrow('twice');
    expect(build({ universe: [...universe, universe[0]!] })).toThrow('twice');
    expect(build({ measures: [...measures, measures[0]!] })).toThrow('twice');
    expect(build({ respondents: [{ ...first, scores: { eakte: 101 } }] })).toThrow('scale');
    expect(build({ respondents: [{ ...first, scores: { eakte: Number.NaN } }] })).toThrow('scale');
  });
});

const extraUnits = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    key: `16-1-9${String(i).padStart(3, '0')}`,
    state: '16',
    stratum: '16-unter-5000',
    population: 2000,
  }));
