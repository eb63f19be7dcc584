import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../statistics/seededRandom.ts';
import type { EakteState } from './eakteState.ts';
import { forecastFigure } from './forecastFigure.ts';
import { groupForecast, type ForecastTask } from './groupForecast.ts';
import type { ForecastUnit } from './panelist.ts';
import { answered, syntheticLand } from './syntheticLand.arbitrary.ts';

const forecast = (units: readonly ForecastUnit[], changes: Partial<ForecastTask> = {}) => {
  const { figure } = groupForecast({ edition: 2026, units, seed: 'test', replicates: 200, ...changes });
  return forecastFigure.parse(figure);
};
/** `count` units of one stratum with the same population, alternately with one and the other state. */
const units = (count: number, states: Partial<EakteState>[], stratum = '16-5000-9999', population = 8_000) =>
  Array.from({ length: count }, (_, i): ForecastUnit => {
    const state = states[i % states.length];
    const history = state ? [{ edition: 2026, ...state }] : [];
    return { key: `${stratum}-${String(i).padStart(3, '0')}`, stratum, population, history };
  });
const silent = (count: number, stratum = '16-5000-9999', population = 8_000): ForecastUnit[] =>
  units(count, [], stratum, population).map((unit) => ({ ...unit, key: `s-${unit.key}` }));
const DONE = { total: 40, connected: 40, plannedEur: 0, personDays: 0, plannedYear: 2025 };
const HALF = { total: 40, connected: 20, plannedEur: 26_000, personDays: 50, plannedYear: 2028 };
const FEW = { total: 40, connected: 10, plannedEur: 33_000, personDays: 90, plannedYear: 2027 };
const land = (seed: string, editions = [2024, 2025, 2026]) => {
  const random = seededRandom(seed);
  return answered(syntheticLand(editions, random), { rate: 1, selection: 0 }, random);
};

describe('groupForecast', () => {
  it('keeps what was reported and estimates the rest from those like them', () => {
    const { restWorkplaces, plannedEur, personDays, connected } = forecast([
      ...units(10, [HALF, FEW]),
      ...silent(10),
    ]);
    expect(restWorkplaces).toMatchObject({ n: 10, reported: 250, estimated: 250, total: 500 });
    expect(plannedEur).toMatchObject({ n: 10, reported: 300_000, estimated: 300_000, total: 590_000 });
    expect(personDays).toMatchObject({ n: 10, reported: 700, estimated: 700, total: 1_400 });
    expect(connected!.share).toBe(0.375);
  });

  it('estimates an amount left out from the workplaces left and the ratio of the others', () => {
    const without = units(5, [{ ...HALF, plannedEur: undefined }]).map((u) => ({ ...u, key: `w${u.key}` }));
    const { plannedEur, restWorkplaces } = forecast([...units(5, [HALF]), ...without]);
    expect(restWorkplaces).toMatchObject({ n: 10, reported: 200, estimated: 0 });
    // 130,000 EUR for 100 workplaces, so 1,300 EUR for each of the other 100
    expect(plannedEur).toMatchObject({ n: 5, reported: 130_000, estimated: 130_000, total: 260_000 });
  });

  it('estimates by inhabitants, so that a silent large town counts as a large town', () => {
    const { restWorkplaces } = forecast([...units(6, [HALF, FEW]), ...silent(1, '16-5000-9999', 48_000)]);
    expect(restWorkplaces).toMatchObject({ reported: 150, estimated: 150 });
  });

  it('never lets Landkreise stand for municipalities, nor the other way round', () => {
    const town = [...units(6, [HALF]), ...silent(2)];
    const district = units(5, [HALF], '16-landkreis', 100_000);
    expect(forecast([...town, ...district]).restWorkplaces!.total).toBe(260);
    const figure = forecast([...town, ...silent(2, '16-landkreis', 100_000)]);
    expect(figure).toMatchObject({ n: 6, N: 10, schedule: [] });
    expect(figure.restWorkplaces).toBeUndefined();
    expect(figure.notes).toHaveLength(1);
  });

  it('has no sampling error where everybody answered, and its range is a point', () => {
    const { restWorkplaces, plannedEur, notes } = forecast(units(6, [HALF, FEW]));
    expect(restWorkplaces!.range95).toEqual({ lower: 150, upper: 150 });
    expect(plannedEur!.range80).toEqual({ lower: 177_000, upper: 180_000 }); // the total is rounded to 180,000
    expect(notes.join(' ')).toContain('Alle Verwaltungen haben geantwortet');
  });

  it('gives no range where equal answers cannot tell how far off it is', () => {
    const figure = forecast([...units(6, [HALF]), ...silent(4)]);
    expect(figure.restWorkplaces).toMatchObject({ total: 200, estimated: 80 });
    expect(figure.restWorkplaces!.range80).toBeUndefined();
  });

  it('is done when all are connected, and says of silent ones only what it knows', () => {
    expect(forecast(units(6, [DONE]))).toMatchObject({
      restWorkplaces: { total: 0 },
      plannedEur: { total: 0 },
      connected: { share: 1 },
      completion: { year: 2026 },
      verdicts: { completed: { share: 1 } },
    });
    const { completion, connected } = forecast([...units(6, [DONE]), ...silent(3)]);
    expect([completion, connected!.share]).toEqual([undefined, 1]);
  });

  it('has no pace after a single edition, and does not judge those who are done for all', () => {
    const figure = forecast([...units(8, [HALF, FEW]), ...silent(4)]);
    expect([figure.editions, figure.pace, figure.completion]).toEqual([1, undefined, undefined]);
    const { verdicts, schedule } = forecast([...units(8, [HALF, DONE]), ...silent(4)]);
    expect([verdicts, schedule]).toEqual([undefined, []]);
    expect(figure.notes.join(' ')).toContain('Ein Tempo lässt sich erst angeben');
  });

  it('projects the connected share at the pace of those who answered twice', () => {
    const before = (connected: number) => (unit: ForecastUnit) => ({
      ...unit,
      history: [...unit.history, { edition: 2025, total: 40, connected }],
    });
    const newcomers = units(4, [DONE]).map((unit) => ({ ...unit, key: `n${unit.key}` }));
    const figure = forecast([...units(8, [HALF, FEW]).map(before(9)), ...newcomers, ...silent(4)]);
    // from 9 to 15 of 40 on average, newcomers apart; 240 of 480 are left
    expect(figure.pace).toMatchObject({ n: 8, sharePerYear: 0.15 });
    expect(figure.connected!.share).toBeCloseTo(280 / 480, 3);
    expect(figure.completion!.year).toBe(2029);
    const { lower, upper } = figure.completion!.range80!;
    expect(lower).toBeLessThanOrEqual(2029);
    expect(upper).toBeGreaterThanOrEqual(2029);
  });

  it('is done „nach 2045“ when a group stands still or falls back', () => {
    const standing = units(8, [HALF, FEW]).map((unit) => ({
      ...unit,
      history: [...unit.history, { edition: 2025, total: 40, connected: 20 }],
    }));
    const figure = forecast([...standing, ...silent(4)]);
    expect(figure.pace!.sharePerYear).toBeLessThan(0);
    expect(figure.completion!.year).toBe('after2045');
    expect(figure.verdicts!.implausible.share).toBe(1);
    expect(figure.notes.join(' ')).toContain('bis 2045 nicht zu erwarten');
  });

  it('has nothing to say of nobody, and refuses a unit or an edition given twice', () => {
    expect(forecast([])).toMatchObject({ n: 0, N: 0, editions: 0 });
    expect(forecast(silent(3))).toMatchObject({ n: 0, N: 3, editions: 0 });
    const [unit] = units(1, [HALF]);
    expect(() => forecast([unit!, unit!])).toThrow('twice');
    expect(() => forecast([{ ...unit!, history: [...unit!.history, ...unit!.history] }])).toThrow(
      'Two states',
    );
  });

  it('names what each respondent contributed, for the rules of disclosure', () => {
    const { contributions } = groupForecast({
      edition: 2026,
      units: [...units(2, [HALF, { total: 30, connected: 0 }]), ...silent(2)],
      seed: 'test',
      replicates: 10,
    });
    expect(contributions.restWorkplaces.map(({ amount }) => amount)).toEqual([20, 30]);
    expect(contributions.plannedEur).toEqual([{ key: '16-5000-9999-000', amount: 26_000 }]);
  });

  it('is the same for the same seed, whatever the order of units and of their editions', () => {
    const all = land('order');
    const mixed = all.toReversed().map((unit) => ({ ...unit, history: unit.history.toReversed() }));
    expect(forecast(mixed)).toEqual(forecast(all));
    expect(forecast(all, { seed: 'other' })).not.toEqual(forecast(all));
  });

  it('adds no uncertainty with a stratum in which everybody answered', () => {
    const open = [...units(8, [HALF, FEW]), ...silent(8)];
    const complete = units(5, [HALF, FEW], '16-landkreis', 90_000);
    const widthOf = ({ restWorkplaces }: ReturnType<typeof forecast>) =>
      restWorkplaces!.range95!.upper - restWorkplaces!.range95!.lower;
    expect(widthOf(forecast([...open, ...complete]))).toBeCloseTo(widthOf(forecast(open)), 9);
  });

  it('grows with the amounts, and by nothing else', () => {
    const all = land('scale').filter(({ stratum }) => stratum.startsWith('14'));
    const scaled = (factor: number) =>
      all.map((unit) => ({
        ...unit,
        history: unit.history.map((state) => ({ ...state, plannedEur: (state.plannedEur ?? NaN) * factor })),
      }));
    const known = (list: ForecastUnit[]) =>
      list.map((unit) => ({
        ...unit,
        history: unit.history.map(({ plannedEur, ...state }) =>
          Number.isNaN(plannedEur) ? state : { ...state, plannedEur },
        ),
      }));
    const base = forecast(known(scaled(1)));
    fc.assert(
      fc.property(fc.constantFrom(10, 1_000, 0.1), (factor) => {
        const found = forecast(known(scaled(factor)));
        expect(found.plannedEur!.total).toBeCloseTo(base.plannedEur!.total * factor, 0);
        expect(found.plannedEur!.range80!.upper).toBeCloseTo(base.plannedEur!.range80!.upper * factor, 0);
        expect(found.restWorkplaces).toEqual(base.restWorkplaces);
      }),
      { numRuns: 3 },
    );
  });
});
