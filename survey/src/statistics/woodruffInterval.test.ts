import { describe, expect, it } from 'vitest';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';
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
