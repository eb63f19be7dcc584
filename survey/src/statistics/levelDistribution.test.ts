import { describe, expect, it } from 'vitest';
import { levelDistribution } from './levelDistribution.ts';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';

const LEVELS = [0, 1, 2, 3, 4, 5];

describe('levelDistribution', () => {
  it.each(GROUPS)('agrees with survey::svymean of a factor for $id', ({ strata, expected }) => {
    const found = levelDistribution(
      strata.map(({ size, column }) => {
        const own = column('level');
        const counts = LEVELS.map((level) => own.filter((one) => one === level).length);
        return { size, n: own.length, counts };
      }),
      LEVELS.length,
    );
    found.forEach((share, level) => expectNear(share, expected.distribution[level]!));
    expectNear(
      found.reduce((sum, share) => sum + share, 0),
      1,
    );
  });

  it('lets a stratum count as much as it has units, however many of them answered', () => {
    const strata = [
      { size: 30, n: 1, counts: [1, 0] },
      { size: 10, n: 9, counts: [0, 9] },
    ];
    expect(levelDistribution(strata, 2)).toEqual([0.75, 0.25]);
  });

  it('gives no level more than all, not even by the last bit', () => {
    const strata = [2, 37, 22].map((size) => ({ size, n: 2, counts: [2, 0] }));
    expect(levelDistribution(strata, 2)).toEqual([1, 0]);
  });
});
