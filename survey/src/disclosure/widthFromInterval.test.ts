import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthFromInterval } from './widthFromInterval.ts';

describe('widthFromInterval', () => {
  it('is 0 when a sample answered alike: its interval is a point', () => {
    expect(widthFromInterval([{ size: 40, values: Array<number>(20).fill(50) }], 0)).toBe(0);
  });

  it('is 2 s (n − 1) / √n in a single stratum', () => {
    const values = [46, 48, 50, 52, 54];
    expect(widthFromInterval([{ size: 10, values }], 0)).toBeCloseTo(
      (2 * Math.sqrt(10) * 4) / Math.sqrt(5),
      9,
    );
  });

  it('shrinks when a coalition knows itself to be the only one that differs', () => {
    const values = [50, 50, 50, 50, 50, 90];
    expect(widthFromInterval([{ size: 12, values }], 0)).toBeGreaterThan(20);
    expect(widthFromInterval([{ size: 12, values }], 1)).toBe(0);
  });

  it('shrinks when the only one that differs stands in another stratum', () => {
    const alike = { size: 16, values: Array<number>(8).fill(50) };
    const almost = { size: 16, values: [50, 50, 50, 50, 50, 50, 50, 90] };
    expect(widthFromInterval([alike, almost], 0)).toBeCloseTo(70, 9);
    expect(widthFromInterval([alike, almost], 1)).toBe(0);
    expect(widthFromInterval([almost, almost], 1)).toBeGreaterThan(20);
    expect(widthFromInterval([almost, almost], 2)).toBe(0);
  });

  it('is defined for a stratum no larger than the coalition', () => {
    const strata = [
      { size: 8, values: [40, 60] },
      { size: 30, values: [10, 30, 50, 70, 90] },
    ];
    expect(widthFromInterval(strata, 2)).toBeGreaterThan(20);
  });

  it('leaves the scale open in a census, whose interval is a point anyway', () => {
    expect(widthFromInterval([{ size: 6, values: [50, 50, 50, 50, 50, 50] }], 1)).toBe(100);
  });

  it('lets another stratum explain the spread only as far as it can carry it', () => {
    const alike = { size: 16, values: Array<number>(8).fill(50) };
    expect(widthFromInterval([alike, { size: 16, values: [10, 30, 50, 70, 90, 20, 60, 40] }], 0)).toBe(100);
    expect(widthFromInterval([alike, { size: 2, values: [20, 60] }], 0)).toBe(0);
  });

  it('ends where the scale ends', () => {
    expect(widthFromInterval([{ size: 10, values: [86, 92, 100, 100, 100, 100] }], 0)).toBeCloseTo(15.9, 1); // 96.3 − 12.2 … 100
  });

  it('always leaves room for every value of the stratum, for the interval does not say whose it is', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(values, (answered) => {
        const range = Math.max(...answered) - Math.min(...answered);
        expect(widthFromInterval([{ size: 30, values: answered }], 0)).toBeGreaterThanOrEqual(range - 1e-9);
      }),
    );
  });
});
