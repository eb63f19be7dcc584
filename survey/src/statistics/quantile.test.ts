import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';
import reference from './reference/reference.json' with { type: 'json' };

describe('quantile', () => {
  it.each(reference.quantiles)('agrees with R type 7 for $values', ({ values, shares, expected }) => {
    shares.forEach((share, i) => expect(quantile(values, share)).toBeCloseTo(expected[i]!, 9));
  });

  it('does not exist without values', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 50)).toThrow(RangeError);
  });

  it('lies between the smallest and the largest value, whatever their order', () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const found = quantile(values, share);
          expect(found).toBe(quantile(values.toReversed(), share));
          expect(found).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
          expect(found).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        },
      ),
    );
  });
});
