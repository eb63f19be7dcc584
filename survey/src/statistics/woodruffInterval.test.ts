import { describe, expect, it } from 'vitest';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import { weightedQuantile } from './weightedQuantile.ts';
import { weightedSample } from './weightedSample.ts';
import { woodruffInterval } from './woodruffInterval.ts';

describe('woodruffInterval', () => {
  it.each(GROUPS)('agrees with survey::svyquantile, interval.type mean, for $id', ({ strata, expected }) => {
    const sample = weightedSample(strata.map(({ size, column }) => ({ size, values: column('score') })));
    for (const { share, lower, upper } of expected.quantiles) {
      const found = woodruffInterval(sample, share)!;
      expectNear(found.lower, lower);
      expectNear(found.upper, upper);
    }
  });

  it.each(GROUPS)('agrees where many answer the same, for $id', ({ strata, expected }) => {
    const sample = weightedSample(strata.map(({ size, column }) => ({ size, values: column('level') })));
    for (const { share, value, lower, upper } of expected.levelQuantiles) {
      expect(weightedQuantile(sample, share)).toBe(value);
      // R has no limit beyond the values either.
      const expectedInterval = upper === null ? undefined : { lower, upper };
      expect(woodruffInterval(sample, share)).toEqual(expectedInterval);
    }
  });

  it('is a point in a census', () => {
    const sample = weightedSample([{ size: 3, values: [20, 40, 60] }]);
    expect(woodruffInterval(sample, 0.5)).toEqual({ lower: 40, upper: 40 });
  });

  it('does not exist beyond the smallest and largest value: a sample can be too small for it', () => {
    const sample = weightedSample([{ size: 90, values: [20, 40, 60] }]);
    expect(woodruffInterval(sample, 0.5)).toBeUndefined();
    expect(woodruffInterval(weightedSample([{ size: 90, values: [40, 40, 40] }]), 0.5)).toBeUndefined();
    expect(woodruffInterval(weightedSample([{ size: 90, values: [40] }]), 0.5)).toBeUndefined();
  });
});
