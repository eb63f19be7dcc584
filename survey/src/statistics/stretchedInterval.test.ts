import { describe, expect, it } from 'vitest';
import { stretchedInterval } from './stretchedInterval.ts';
import { studentTQuantile } from './studentT.ts';

const HUNDRED = Array.from({ length: 101 }, (_, i) => i);

describe('stretchedInterval', () => {
  it('is the percentile interval when there are many degrees of freedom', () => {
    const { lower, upper } = stretchedInterval(50, HUNDRED, 0.8, Infinity)!;
    expect([lower, upper]).toEqual([expect.closeTo(10, 9), expect.closeTo(90, 9)]);
  });

  it('is stretched by t / z from the estimate outwards, on each side for itself', () => {
    const stretch = studentTQuantile(0.9, 3) / 1.2815515655446004;
    const { lower, upper } = stretchedInterval(30, HUNDRED, 0.8, 3)!;
    expect(lower).toBeCloseTo(30 - stretch * 20, 3);
    expect(upper).toBeCloseTo(30 + stretch * 60, 3);
  });

  it('does not exist without an estimate or without replicates to trust', () => {
    expect(stretchedInterval(Number.NaN, HUNDRED, 0.8, 5)).toBeUndefined();
    expect(stretchedInterval(5, [], 0.8, 5)).toBeUndefined();
    expect(stretchedInterval(5, [...HUNDRED, ...Array<number>(6).fill(Number.NaN)], 0.8, 5)).toBeUndefined();
    expect(stretchedInterval(5, [...HUNDRED, ...Array<number>(5).fill(Number.NaN)], 0.8, 5)).toBeDefined();
  });
});
