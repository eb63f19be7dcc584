import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theilSen } from './theilSen.ts';

const series = (...values: number[]) => values.map((value, i) => ({ time: 2020 + i, value }));

describe('theilSen', () => {
  it('is the change per year between two points, also across a year without an edition', () => {
    expect(theilSen(series(96, 120))).toBe(24);
    expect(
      theilSen([
        { time: 2024, value: 96 },
        { time: 2026, value: 120 },
      ]),
    ).toBe(12);
  });

  it('is the median of the slopes between every two points', () => {
    // 10, 2, 30 between neighbours; 6, 16 across one; 14 across two
    expect(theilSen(series(0, 10, 12, 42))).toBe(12);
  });

  it('hardly notices a single wrong value', () => {
    expect(theilSen(series(10, 20, 30, 400, 50, 60))).toBeCloseTo(10, 9);
  });

  it('does not exist for a single point or for points of one time', () => {
    expect(theilSen([])).toBeUndefined();
    expect(theilSen(series(3))).toBeUndefined();
    expect(theilSen([...series(3), ...series(5)])).toBeUndefined();
  });

  it('finds the slope of a line whatever the order of its points', () => {
    const times = fc.uniqueArray(fc.integer({ min: 2000, max: 2050 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(times, fc.integer({ min: -50, max: 50 }), (years, slope) => {
        expect(theilSen(years.map((time) => ({ time, value: 7 + slope * time })))).toBeCloseTo(slope, 6);
      }),
    );
  });
});
