import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EakteState } from './eakteState.ts';
import { unitForecast } from './unitForecast.ts';

const NOW = { edition: 2026, total: 200, connected: 120, plannedEur: 96_000, plannedYear: 2028 };
const before = (edition: number, connected: number): EakteState => ({ edition, total: 200, connected });

describe('unitForecast', () => {
  it('agrees with the worked example: 24 workplaces a year, done in 2030, planned for 2028', () => {
    expect(unitForecast([before(2025, 96), NOW])).toEqual({
      rest: 80,
      pace: 24,
      trendYear: 2030,
      plannedYear: 2028,
      verdict: 'ambitious',
      eurPerRestWorkplace: 1_200,
    });
  });

  it.each([
    [2030, 'onSchedule'],
    [2029, 'ambitious'],
    [2027, 'ambitious'],
    [2026, 'implausible'],
  ])('compares the trend 2030 with the plan %i: %s', (plannedYear, verdict) => {
    expect(unitForecast([before(2025, 96), { ...NOW, plannedYear }])!.verdict).toBe(verdict);
  });

  it('finds a plan implausible when nothing moves or workplaces are lost', () => {
    const standing = unitForecast([before(2025, 120), NOW]);
    expect(standing).toMatchObject({ pace: 0, trendYear: 'after2045', verdict: 'implausible' });
    expect(unitForecast([before(2025, 130), NOW])).toMatchObject({ pace: -10, verdict: 'implausible' });
  });

  it('takes the Theil–Sen slope from three editions on, and the years between editions into account', () => {
    expect(unitForecast([before(2024, 20), before(2025, 96), NOW])!.pace).toBe(50);
    expect(unitForecast([before(2022, 40), NOW])!.pace).toBe(20);
  });

  it('has neither pace nor trend nor verdict at the first participation', () => {
    const first = unitForecast([NOW])!;
    expect([first.rest, first.pace, first.trendYear, first.verdict]).toEqual([80, ...Array(3)]);
  });

  it('is completed with nothing left, whatever the plan said and even the first time', () => {
    const done = { ...NOW, connected: 200, plannedYear: 2024 };
    const found = unitForecast([done])!;
    expect(found).toMatchObject({ rest: 0, trendYear: 2026, verdict: 'completed' });
    expect(found.eurPerRestWorkplace).toBeUndefined();
    expect(unitForecast([{ edition: 2026, total: 0, connected: 0 }])!.verdict).toBe('completed');
  });

  it('caps the trend for showing only: 2047 is „nach 2045“, but two years after a plan for 2045', () => {
    expect(
      unitForecast([before(2025, 46), { ...NOW, total: 134, connected: 50, plannedYear: 2045 }]),
    ).toMatchObject({
      trendYear: 'after2045',
      verdict: 'ambitious',
    });
  });

  it('says nothing when the last edition does not say how much is left', () => {
    expect(unitForecast([])).toBeUndefined();
    expect(unitForecast([before(2025, 96), { edition: 2026, total: 200 }])).toBeUndefined();
    expect(unitForecast([before(2025, 96), { edition: 2026, connected: 100 }])).toBeUndefined();
  });

  it('has no verdict without a planned year', () => {
    expect(unitForecast([before(2025, 96), { ...NOW, plannedYear: undefined }])!.verdict).toBeUndefined();
  });

  it('is done later the less was done, and does not care for the order of editions', () => {
    const connected = fc.integer({ min: 0, max: 119 });
    const year = (state: EakteState[]) => {
      const { trendYear } = unitForecast(state)!;
      return typeof trendYear === 'number' ? trendYear : Infinity;
    };
    fc.assert(
      fc.property(connected, connected, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(year([NOW, before(2025, less)])).toBeLessThanOrEqual(year([before(2025, more), NOW]));
      }),
    );
  });
});
