import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import { share, shareInterval } from './share.ts';

const counted = (levels: readonly number[], from: number) => levels.filter((level) => level >= from).length;

describe('share', () => {
  it.each(GROUPS)('agrees with survey::svymean and prop.test for $id', ({ strata, expected }) => {
    for (const [from, wanted] of [
      [3, expected.share],
      [6, expected.none],
      [0, expected.all],
    ] as const) {
      const found = share(
        strata.map(({ size, column }) => {
          const levels = column('level');
          return { size, n: levels.length, count: counted(levels, from) };
        }),
      )!;
      expectNear(found.share, wanted.share);
      expectNear(found.variance, wanted.variance);
      expectNear(found.degreesOfFreedom, wanted.degreesOfFreedom);
      expectNear(found.effectiveSize, wanted.effectiveSize);
      const { lower, upper } = shareInterval(found);
      expectNear(lower, wanted.lower);
      expectNear(upper, wanted.upper);
    }
  });

  it('has the effective size n (N − 1) / (N − n) when nobody is counted in a single stratum', () => {
    const found = share([{ size: 100, n: 20, count: 0 }])!;
    expect(found.effectiveSize).toBeCloseTo((20 * 99) / 80, 12);
    expect(shareInterval(found).lower).toBe(0);
    expect(shareInterval(found).upper).toBeGreaterThan(0.1);
  });

  it('has no sampling error in a census', () => {
    const found = share([
      { size: 4, n: 4, count: 1 },
      { size: 1, n: 1, count: 1 },
    ])!;
    expect(found).toMatchObject({ share: 0.4, variance: 0, effectiveSize: Infinity });
    expect(shareInterval(found)).toEqual({ lower: 0.4, upper: 0.4 });
  });

  it('is not made certain by small strata that happen to agree', () => {
    const alone = share([{ size: 60, n: 6, count: 3 }])!;
    const split = share([
      { size: 30, n: 3, count: 3 },
      { size: 30, n: 3, count: 0 },
    ])!;
    expect(split.variance).toBe(0);
    expect(split.effectiveSize).toBeLessThan(7);
    expect(split.effectiveSize).toBeGreaterThanOrEqual(alone.effectiveSize);
  });

  it('is 1 and not the last bit more when all are counted', () => {
    const all = share([
      { size: 2, n: 2, count: 2 },
      { size: 37, n: 7, count: 7 },
      { size: 22, n: 8, count: 8 },
    ])!;
    expect(all.share).toBe(1);
    expect(shareInterval(all).upper).toBe(1);
  });

  it('refuses more counted than respondents and does not exist for one respondent', () => {
    expect(() => share([{ size: 9, n: 3, count: 4 }])).toThrow(RangeError);
    expect(share([{ size: 9, n: 1, count: 1 }])).toBeUndefined();
  });

  it('lies within its interval, the interval within 0 … 1, and no is the mirror of yes', () => {
    const stratum = fc
      .record({ n: fc.integer({ min: 2, max: 9 }), more: fc.nat(30), counted: fc.nat(9) })
      .map(({ n, more, counted: some }) => ({ size: n + more, n, count: Math.min(n, some) }));
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
        const yes = share(strata)!;
        const { lower, upper } = shareInterval(yes);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(yes.share);
        expect(upper).toBeGreaterThanOrEqual(yes.share);
        expect(upper).toBeLessThanOrEqual(1);
        const no = share(strata.map(({ size, n, count }) => ({ size, n, count: n - count })))!;
        expect(shareInterval(no).lower).toBeCloseTo(1 - upper, 9);
      }),
    );
  });
});
