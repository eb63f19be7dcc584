import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../disclosure/parameters.ts';
import type { EakteState } from '../forecast/eakteState.ts';
import type { ForecastFigure } from '../forecast/forecastFigure.ts';
import { exampleUnits } from './exampleInput.arbitrary.ts';
import { forecastPart } from './forecastPart.ts';
import { publicationPlan, type Plan } from './publicationPlan.ts';
import { RULES } from './rules.ts';

/** Set `DISCLOSURE_RUNS` for a longer run; each takes a fifth of a second. */
const RUNS = Math.ceil(Number(process.env['DISCLOSURE_RUNS'] ?? 400) / 25);
const STATES = ['12', '13', '14'];
const universe = STATES.flatMap((state) => exampleUnits(state, 8)).toSorted((a, b) =>
  a.key < b.key ? -1 : 1,
);
const all = publicationPlan(universe);
const statesOnly: Plan = { ...all, families: all.families.filter(({ kind }) => kind === 'state') };

/** What the i-th of the thirty in a state that answered says: in 2025 and 2026, with plans of every kind. */
type Says = (i: number) => readonly EakteState[];
const plan = (i: number): number => [2027, 2029, 2033][i % 3]!;
const says: Says = (i) => {
  const [total, connected] = [40 + (i % 7) * 5, 20 + (i % 5)];
  return [
    { edition: 2025, total, connected: connected - 2 - (i % 4) * 3 },
    { edition: 2026, total, connected, plannedEur: 30_000, personDays: 50 + (i % 9), plannedYear: plan(i) },
  ];
};
/** The same with something changed or left out in the present edition. */
const but =
  (change: (i: number) => Partial<EakteState>): Says =>
  (i) =>
    says(i).map((state) => (state.edition === 2026 ? { ...state, ...change(i) } : state));
/** The same with something else in the edition before. */
const at2025 =
  (change: (i: number) => Partial<EakteState>) =>
  (other: Says): Says =>
  (i) =>
    other(i).map((state) => (state.edition === 2025 ? { ...state, ...change(i) } : state));

/** The forecasts of all and the states, where some states say something else. */
function forecastsOf(other: Readonly<Record<string, Says>>, plan = statesOnly) {
  const counts = new Map<string, number>();
  const units = universe.map(({ key, stratum, state, population }) => {
    const isAnswering = Number(key.slice(-3)) < 5;
    const i = counts.get(state) ?? 0;
    if (isAnswering) counts.set(state, i + 1);
    return { key, stratum, population, history: isAnswering ? (other[state] ?? says)(i) : [] };
  });
  const { cells } = forecastPart({
    ...{ releaseId: '2026.1', edition: 2026, plan, units },
    ...{ parameters: PRESETS.vertraulich, reliability: RULES.reliability },
  });
  return new Map(
    cells.map((cell) => [cell.group.id, cell.status === 'published' ? cell.forecast : undefined]),
  );
}
/** The groups, all and the states, that say something of this kind. */
const telling = (found: ReturnType<typeof forecastsOf>, name: keyof ForecastFigure) =>
  [...found].flatMap(([id, forecast]) => (forecast?.[name] === undefined ? [] : [id]));
const scheduled = (found: ReturnType<typeof forecastsOf>) =>
  [...found].flatMap(([id, forecast]) => (forecast && forecast.schedule.length > 0 ? [id] : []));
const EVERYBODY = ['gesamt', ...STATES];

describe('the forecast of a release', () => {
  it('says of all, each state and each size class what their answers give', () => {
    const found = forecastsOf({}, all);
    expect([...found.keys()]).toEqual([...EVERYBODY, ...bandIds()]);
    for (const name of [
      'restWorkplaces',
      'plannedEur',
      'personDays',
      'pace',
      'completion',
      'verdicts',
    ] as const)
      expect(telling(found, name), name).toEqual([...found.keys()]);
    expect(scheduled(found)).toEqual([...found.keys()]);
  });

  it('is not reliable below ten answers', () => {
    const few = (n: number) => forecastsOf({ 13: (i) => (i < n ? says(i) : []) }).get('13');
    expect(few(9)).toBeUndefined();
    expect(few(10)).toMatchObject({ n: 10 });
  });

  it('says nothing of plans where fewer than ten are judged', () => {
    const judged = (n: number) =>
      forecastsOf({ 13: but((i) => ({ plannedYear: i < n ? plan(i) : undefined })) });
    expect(telling(judged(10), 'verdicts')).toEqual(EVERYBODY);
    expect([telling(judged(9), 'verdicts'), scheduled(judged(9))]).toEqual([
      ['gesamt', '12', '14'],
      ['gesamt', '12', '14'],
    ]);
    expect(judged(9).get('13')!.notes.join(' ')).not.toContain('Ob Pläne zum Tempo passen');
  });

  it('says nothing of plans of another state either where all but that would tell of fewer than six', () => {
    const five = forecastsOf({ 13: but((i) => ({ plannedYear: i < 5 ? plan(i) : undefined })) });
    expect([telling(five, 'verdicts'), scheduled(five)]).toEqual([
      ['gesamt', '14'],
      ['gesamt', '14'],
    ]);
  });

  it('says nothing of plans where all verdicts but one are alike, for that one would know the others', () => {
    const fast = (others: number): Says =>
      at2025((i) => ({ connected: 4 + (i % 2) }))(
        but((i) => ({ plannedYear: i < others ? 2027 : [2031, 2037, 2043][i % 3] })),
      );
    const toldWith = (others: number) => telling(forecastsOf({ 13: fast(others) }), 'verdicts');
    expect([0, 1, 2].map(toldWith)).toEqual([['gesamt', '14'], ['gesamt', '14'], EVERYBODY]);
  });

  it('says nothing of plans where all plan for the same years, though their paces differ', () => {
    const found = forecastsOf({ 13: but(() => ({ plannedYear: 2028 })) });
    expect([telling(found, 'verdicts'), scheduled(found)]).toEqual([
      ['gesamt', '14'],
      ['gesamt', '14'],
    ]);
  });

  it('says nothing of plans where all will be done in the same years, though their plans differ', () => {
    const even = at2025(() => ({ total: 40, connected: 4 }))(but(() => ({ total: 40, connected: 20 })));
    expect(telling(forecastsOf({ 13: even }), 'verdicts')).toEqual(['gesamt', '14']);
    const uneven = at2025((i) => ({ total: 40, connected: i < 2 ? 18 : 4 }))(
      but(() => ({ total: 40, connected: 20 })),
    );
    expect(telling(forecastsOf({ 13: uneven }), 'verdicts')).toEqual(EVERYBODY);
  });

  it('has no pace and no year of completion from fewer than ten that answered twice', () => {
    const twice = (n: number) => forecastsOf({ 13: (i) => (i < n ? says(i) : says(i).slice(1)) });
    expect([telling(twice(10), 'pace'), telling(twice(10), 'completion')]).toEqual([EVERYBODY, EVERYBODY]);
    const others = ['gesamt', '12', '14'];
    expect([telling(twice(9), 'pace'), telling(twice(9), 'completion')]).toEqual([others, others]);
    expect(telling(twice(9), 'restWorkplaces')).toEqual(EVERYBODY);
  });

  it('is silent about an amount one administration dominates, and with it the smallest other state', () => {
    const large = forecastsOf({ 13: but((i) => (i === 0 ? { plannedEur: 15_000_000 } : {})) });
    expect(telling(large, 'plannedEur')).toEqual(['gesamt', '14']);
    expect(telling(large, 'personDays')).toEqual(EVERYBODY);
  });

  it('is silent about everything where the workplaces left are dominated', () => {
    const found = forecastsOf({ 13: but((i) => (i === 0 ? { total: 15_000 } : {})) });
    expect(found.get('13')).toMatchObject({ n: 30, schedule: [] });
    for (const name of ['restWorkplaces', 'connected', 'plannedEur', 'pace', 'verdicts'] as const)
      expect(telling(found, name), name).not.toContain('13');
  });

  it(
    'never lets the total and the other states tell an amount of fewer than six',
    { timeout: 600_000 },
    () => {
      const givers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 });
      fc.assert(
        fc.property(givers, (counts) => {
          const giving = (n: number) => but((i) => ({ plannedEur: i < n ? 30_000 + i : undefined }));
          const found = forecastsOf(
            Object.fromEntries(STATES.map((state, at) => [state, giving(counts[at]!)])),
          );
          const told = telling(found, 'plannedEur');
          if (!told.includes('gesamt')) return;
          const hidden = STATES.flatMap((state, at) => (told.includes(state) ? [] : [counts[at]!]));
          const known = hidden.reduce((sum, n) => sum + n, 0);
          expect(known === 0 || known >= 6, `${told.join()} of ${counts.join()}`).toBe(true);
        }),
        { numRuns: RUNS },
      );
    },
  );
});

function bandIds(): readonly string[] {
  return all.families
    .filter(({ kind }) => kind === 'band')
    .flatMap(({ groups }) => groups.map(({ id }) => id));
}
