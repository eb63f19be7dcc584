import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stratum } from '../statistics/stratum.ts';
import { widthFromMean } from './widthFromMean.ts';

const same = (n: number, value: number): Stratum => ({ size: 2 * n, values: Array<number>(n).fill(value) });

describe('widthFromMean', () => {
  it('is 4 points for eight respondents with a mean of 99.5', () => {
    expect(widthFromMean([same(8, 99.5)], 0)).toBeCloseTo(4, 9);
    expect(widthFromMean([same(8, 0.5)], 0)).toBeCloseTo(4, 9);
  });

  it('is 0 for a single respondent, who is the mean', () => {
    expect(widthFromMean([{ size: 9, values: [100] }], 0)).toBe(0);
    expect(widthFromMean([{ size: 9, values: [40] }], 0)).toBeCloseTo(0, 9);
  });

  it('is the whole scale in the middle of it', () => {
    expect(widthFromMean([same(8, 50)], 2)).toBe(100);
  });

  it('shrinks when a coalition puts its own values aside', () => {
    const values = [50, 50, 2, 2, 2, 2];
    expect(widthFromMean([{ size: 6, values }], 0)).toBe(100);
    expect(widthFromMean([{ size: 6, values }], 1)).toBeCloseTo(58, 9);
    expect(widthFromMean([{ size: 6, values }], 2)).toBeCloseTo(8, 9);
  });

  it('sees a respondent whose weight outweighs all others together', () => {
    const strata = [
      { size: 100, values: [90] },
      { size: 5, values: [10, 20, 30, 40, 50] },
    ];
    expect(widthFromMean(strata, 0)).toBeCloseTo(5, 9);
  });

  it('takes the worst coalition at either end and never counts the respondent itself among it', () => {
    const strata = [
      { size: 100, values: [90] },
      { size: 5, values: [10, 20, 30, 40, 50] },
    ];
    expect(widthFromMean(strata, 1)).toBeCloseTo(91 + 12.6 - 100, 9); // without the 50, without the 10
  });

  it('is never wider than what trying every coalition finds, and equal without one', () => {
    const value = fc.oneof(fc.constantFrom(0, 2, 97, 100), fc.integer({ min: 0, max: 100 }));
    const stratum = fc.record({
      size: fc.integer({ min: 6, max: 60 }),
      values: fc.array(value, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 3 }),
        fc.nat({ max: 2 }),
        (strata, coalition) => {
          const tried = widthByTrying(strata, coalition);
          expect(widthFromMean(strata, coalition)).toBeLessThanOrEqual(tried + 1e-9);
          if (coalition === 0) expect(widthFromMean(strata, 0)).toBeCloseTo(tried, 9);
        },
      ),
    );
  });
});

/** The narrowest interval over every respondent and every coalition of up to two others. */
function widthByTrying(strata: readonly Stratum[], coalition: number): number {
  const all = strata.flatMap(({ size, values }) => values.map((x) => ({ w: size / values.length, x })));
  const sum = all.reduce((s, { w, x }) => s + w * x, 0);
  let narrowest = 100;
  all.forEach((target, i) => {
    all.forEach((_, a) => {
      all.forEach((_, b) => {
        const known = new Set([a, b].slice(0, coalition).filter((j) => j !== i));
        const rest = sum - [...known].reduce((s, j) => s + all[j]!.w * all[j]!.x, 0);
        const free = all.reduce((s, { w }, j) => (j === i || known.has(j) ? s : s + w), 0);
        const high = Math.min(100, rest / target.w);
        const low = Math.max(0, (rest - 100 * free) / target.w);
        narrowest = Math.min(narrowest, high - low);
      });
    });
  });
  return narrowest;
}
