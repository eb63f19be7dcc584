import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import { weightedQuantile } from './weightedQuantile.ts';
import { weightedSample } from './weightedSample.ts';

describe('weightedQuantile', () => {
  it.each(GROUPS)('agrees with survey::svyquantile, qrule hf7, for $id', ({ strata, expected }) => {
    const sample = weightedSample(strata.map(({ size, column }) => ({ size, values: column('score') })));
    for (const { share, value } of expected.quantiles) expectNear(weightedQuantile(sample, share), value);
  });

  it('counts a value as often as the units it stands for', () => {
    const sample = weightedSample([
      { size: 8, values: [60, 80] },
      { size: 2, values: [20, 40] },
    ]);
    // The weights are 1, 1, 4, 4, so the values stand at the shares 0, 1/6, 2/6 and 1.
    expect(weightedQuantile(sample, 1 / 6)).toBe(40);
    expect(weightedQuantile(sample, 0.5)).toBeCloseTo(65, 12);
  });

  it('of one value is that value, and of no share does not exist', () => {
    const sample = weightedSample([{ size: 8, values: [60] }]);
    expect([0, 0.5, 1].map((share) => weightedQuantile(sample, share))).toEqual([60, 60, 60]);
    expect(() => weightedQuantile(sample, 50)).toThrow(RangeError);
    expect(() => weightedSample([{ size: 8, values: [] }])).toThrow(RangeError);
  });

  it('is at the share of a value that value, to the last digit', () => {
    const value = fc.integer({ min: 0, max: 700 }).map((sevenths) => sevenths / 7);
    fc.assert(
      fc.property(fc.uniqueArray(value, { minLength: 3, maxLength: 9 }), (values) => {
        const sample = weightedSample([{ size: 7 * values.length, values }]);
        const whole = sample.cumulated.at(-2)!;
        sample.values.forEach((own, i) => {
          expect(weightedQuantile(sample, i === 0 ? 0 : sample.cumulated[i - 1]! / whole)).toBe(own);
        });
      }),
    );
  });

  it('is the unweighted quantile where all count the same', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const sample = weightedSample([{ size: 7 * all.length, values: all }]);
        expect(weightedQuantile(sample, share)).toBeCloseTo(quantile(all, share), 9);
      }),
    );
  });
});
