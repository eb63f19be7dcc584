import { describe, expect, it } from 'vitest';
import type { EakteState } from './eakteState.ts';
import { cappedYear } from './forecastYear.ts';
import { groupForecast } from './groupForecast.ts';
import type { ForecastUnit } from './panelist.ts';

const STRATUM = '16-5000-9999';
const unit = (key: string, states: EakteState[] = [], stratum = STRATUM): ForecastUnit => ({
  key,
  stratum,
  population: 8_000,
  history: states,
});
const many = (count: number, key: string, statesOf: (i: number) => EakteState[], stratum = STRATUM) =>
  Array.from({ length: count }, (_, i) => unit(`${stratum} ${key} ${i}`, statesOf(i), stratum));
const silent = (count: number, stratum = STRATUM) => many(count, 'silent', () => [], stratum);
const now = (connected: number, more: Partial<EakteState> = {}): EakteState => ({
  edition: 2026,
  total: 40,
  connected,
  ...more,
});
const figureOf = (units: ForecastUnit[]) =>
  groupForecast({ edition: 2026, units, seed: 'figures', replicates: 300 }).figure;
const width = (range: { lower: number; upper: number } | undefined) => range!.upper - range!.lower;

describe('the figures of a group', () => {
  it('never fall below what was reported, however uneven the answers, and contain the total shown', () => {
    const uneven = many(6, 'a', (i) => [now(i === 0 ? 0 : 39)]);
    const { restWorkplaces } = figureOf([...uneven, ...silent(1)]);
    expect(restWorkplaces!.reported).toBe(45);
    expect(restWorkplaces!.range95!.lower).toBeGreaterThanOrEqual(45);
    const { plannedEur } = figureOf(many(3, 'b', () => [now(20, { plannedEur: 33_300 })]));
    expect(plannedEur).toMatchObject({ total: 100_000, range80: { lower: 99_900, upper: 100_000 } });
  });

  it('say nothing of an amount that fewer than five state who have workplaces left', () => {
    const stating = (count: number) =>
      many(8, 'a', (i) => [now(10 + i, i < count ? { plannedEur: 20_000 + 1_000 * i } : {})]);
    expect(figureOf([...stating(4), ...silent(2)]).plannedEur).toBeUndefined();
    expect(figureOf([...stating(5), ...silent(2)]).plannedEur).toMatchObject({ n: 5, reported: 110_000 });
  });

  it('are unsure about an amount that respondents left out, even where all of them answered', () => {
    const { plannedEur, restWorkplaces } = figureOf(
      many(12, 'a', (i) => [now(20, i < 6 ? { plannedEur: 20_000 + 5_000 * i } : {})]),
    );
    expect(width(restWorkplaces!.range80)).toBe(0);
    expect(width(plannedEur!.range80)).toBeGreaterThan(0);
  });

  it('have no range of a pace or a verdict where all answered in every edition', () => {
    const answered = many(6, 'a', (i) => [
      { edition: 2025, total: 40, connected: i },
      now(10 + i * i, { plannedYear: i < 3 ? 2028 : 2035 }),
    ]);
    const complete = figureOf(answered);
    expect([complete.pace!.range80, complete.verdicts!.onSchedule.range80]).toEqual([undefined, undefined]);
    const open = figureOf([...answered, ...silent(6)]);
    expect(width(open.pace!.range80)).toBeGreaterThan(0);
    expect(width(open.verdicts!.onSchedule.range80)).toBeGreaterThan(0);
  });

  it('take the pace also from those who answered twice, but not now', () => {
    const earlier = many(5, 'gone', () => [
      { edition: 2024, total: 40, connected: 0 },
      { edition: 2025, total: 40, connected: 20 },
    ]);
    const present = many(6, 'here', (i) => [
      { edition: 2025, total: 40, connected: 10 },
      now(12 + 2 * (i % 3)),
    ]);
    const figure = figureOf([...earlier, ...present]);
    // 0.5 from 2024 to 2025, 0.1 from 2025 to 2026, 0.3 a year over both
    expect(figure).toMatchObject({ editions: 3, pace: { n: 5, sharePerYear: 0.3 } });
  });

  it('weigh plans by the units of their stratum', () => {
    const moving = (plannedYear: number) => () => [
      { edition: 2025, total: 40, connected: 10 },
      now(20, { plannedYear }),
    ];
    const { verdicts, schedule } = figureOf([
      ...many(4, 'early', moving(2026)),
      ...silent(12),
      ...many(4, 'on time', moving(2028), '16-10000-24999'),
    ]);
    // 16 units stand behind the first four, 4 behind the others; all are done in 2028
    expect([verdicts!.ambitious.share, verdicts!.onSchedule.share]).toEqual([0.8, 0.2]);
    expect(schedule[0]).toEqual({ year: 2026, planned: 0.8, likely: 0 });
  });
});

it('shows 2045 as a year and what is later as „nach 2045“', () => {
  expect([2045, 2046, Infinity].map(cappedYear)).toEqual([2045, 'after2045', 'after2045']);
});
