import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalAround, OPEN_SCALE } from './interval.ts';
import { joinPairs, summarisePairs } from './pairSummary.ts';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import { ratio } from './ratio.ts';

describe('ratio', () => {
  it.each(GROUPS)('agrees with survey::svyratio for $id', ({ strata, expected }) => {
    const found = ratio(
      strata.map(({ size, column }) => summarisePairs(size, column('workplaces'), column('connected'))),
    )!;
    expectNear(found.ratio, expected.ratio.value);
    expectNear(found.variance, expected.ratio.variance);
    expectNear(found.degreesOfFreedom, expected.ratio.degreesOfFreedom);
    const { lower, upper } = intervalAround(found.ratio, found, OPEN_SCALE);
    expectNear(lower, expected.ratio.lower);
    expectNear(upper, expected.ratio.upper);
  });

  it('is the ratio of the totals, not the mean of the ratios', () => {
    expect(ratio([summarisePairs(2, [10, 90], [10, 0])])).toMatchObject({ ratio: 0.1, variance: 0 });
  });

  it('is exact when y is always the same share of x', () => {
    const found = ratio([
      summarisePairs(40, [10, 20, 70], [5, 10, 35]),
      summarisePairs(9, [3, 4], [1.5, 2]),
    ])!;
    expectNear(found.ratio, 0.5);
    expectNear(found.variance, 0);
  });

  it('does not exist without any x, nor when no stratum has two answers', () => {
    expect(ratio([summarisePairs(9, [0, 0], [1, 2])])).toBeUndefined();
    expect(ratio([summarisePairs(9, [4], [1])])).toBeUndefined();
    expect(() => summarisePairs(9, [4], [])).toThrow(RangeError);
  });

  it('is the same whether strata are joined from their values or from their summaries', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), {
      maxLength: 6,
    });
    const summary = (size: number, all: readonly [number, number][]) =>
      summarisePairs(
        size,
        all.map(([x]) => x),
        all.map(([, y]) => y),
      );
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        const joined = joinPairs(summary(20, a), summary(30, b));
        const whole = summary(50, [...a, ...b]);
        for (const key of ['size', 'n', 'sumX', 'sumY', 'sumXX', 'sumXY', 'sumYY'] as const)
          expectNear(joined[key], whole[key]);
      }),
    );
  });
});
