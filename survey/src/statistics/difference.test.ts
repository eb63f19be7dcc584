import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, panelDifference } from './difference.ts';
import { intervalAround, OPEN_SCALE } from './interval.ts';
import { summarisePairs } from './pairSummary.ts';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';

describe('panelDifference', () => {
  it.each(GROUPS)('agrees with survey::svymean of the changes for $id', ({ strata, expected }) => {
    const found = panelDifference(
      strata.map(({ size, panel }) =>
        summarisePairs(
          size,
          panel.map(({ previous }) => previous),
          panel.map(({ score }) => score),
        ),
      ),
    )!;
    expectNear(found.difference, expected.panel.value);
    expectNear(found.variance, expected.panel.variance);
    expectNear(found.degreesOfFreedom, expected.panel.degreesOfFreedom);
    const { lower, upper } = intervalAround(found.difference, found, OPEN_SCALE);
    expectNear(lower, expected.panel.lower);
    expectNear(upper, expected.panel.upper);
  });

  it('is certain when everybody gained the same', () => {
    const found = panelDifference([summarisePairs(50, [10, 40, 90], [15, 45, 95])])!;
    expect(found.difference).toBe(5);
    expect(found.variance).toBeCloseTo(0, 12);
  });

  it('does not exist for a single pair', () => {
    expect(panelDifference([summarisePairs(50, [10], [15])])).toBeUndefined();
  });

  it('turns around with the years', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 9 }), (pairs) => {
        const before = pairs.map(([x]) => x);
        const after = pairs.map(([, y]) => y);
        const there = panelDifference([summarisePairs(30, before, after)])!;
        const back = panelDifference([summarisePairs(30, after, before)])!;
        expect(there.difference).toBeCloseTo(-back.difference, 9);
        expect(there.variance).toBeCloseTo(back.variance, 9);
      }),
    );
  });
});

describe('difference', () => {
  it('adds the variances, with degrees of freedom between the smaller and the sum', () => {
    const found = difference(
      { mean: 40, variance: 4, degreesOfFreedom: 8 },
      { mean: 47, variance: 4, degreesOfFreedom: 8 },
    );
    expect(found).toEqual({ difference: 7, variance: 8, degreesOfFreedom: 16 });
  });

  it('takes a census as it is', () => {
    const census = { mean: 40, variance: 0, degreesOfFreedom: 0 };
    const found = difference(census, { mean: 47, variance: 4, degreesOfFreedom: 8 });
    expect(found).toEqual({ difference: 7, variance: 4, degreesOfFreedom: 8 });
    expect(difference(census, census)).toEqual({ difference: 0, variance: 0, degreesOfFreedom: 0 });
  });
});
