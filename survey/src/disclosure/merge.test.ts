import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFamily } from './merge.ts';
import { faultsInMerging } from './mergeFaults.arbitrary.ts';
import type { PlannedSet, Problem } from './problem.ts';
import { problems } from './problems.arbitrary.ts';

/** Districts with so many respondents, of whom half say yes. */
const merge = (n: readonly number[], siblings?: readonly PlannedSet[], counts?: readonly number[]) => {
  const problem: Problem = {
    atoms: n.map((count, i) => ({ id: `k${i}`, n: count })),
    sets: [],
    features: [
      {
        kind: 'count',
        id: 'yes',
        yes: counts ?? n.map((count) => Math.floor(count / 2)),
        protect: 'both',
      },
    ],
    minRespondents: 5,
    coalition: 0,
  };
  const all = n.map((_, i): PlannedSet => ({ id: `k${i}`, atoms: [i] }));
  return mergeFamily(problem, { siblings: siblings ?? all, otherId: 'other' });
};

describe('mergeFamily', () => {
  it('merges small siblings that are enough together', () => {
    expect(merge([9, 3, 12, 2])).toEqual({
      kind: 'merged',
      other: { id: 'other', atoms: [1, 3] },
      members: ['k1', 'k3'],
    });
  });

  it('lets the smallest other sibling join until the rest is safe', () => {
    expect(merge([9, 3, 8, 7, 20])).toMatchObject({ members: ['k1', 'k3'] });
    expect(merge([9, 12, 10, 30, 2], undefined, [9, 6, 5, 15, 2])).toMatchObject({
      members: ['k0', 'k2', 'k4'],
    });
  });

  it('takes the sibling with the smaller id on a tie', () => {
    expect(merge([8, 3, 8, 8])).toMatchObject({ members: ['k0', 'k1'] });
  });

  it('leaves a family alone in which every sibling is safe', () => {
    expect(merge([9, 8])).toEqual({ kind: 'asPlanned' });
  });

  it('withholds a family of which only one sibling would be left', () => {
    expect(merge([9, 3, 8])).toEqual({ kind: 'withheld' });
    expect(merge([9, 3])).toEqual({ kind: 'withheld' });
    expect(merge([1, 1, 1])).toEqual({ kind: 'withheld' });
  });

  it('does not count siblings in which nobody answered, and never merges them', () => {
    expect(merge([9, 3, 8, 0])).toEqual({ kind: 'withheld' });
    expect(merge([9, 3, 8, 0, 11])).toMatchObject({ members: ['k1', 'k2'] });
  });

  it('leaves siblings alone that are published for ever', () => {
    const siblings = [9, 3, 7, 20].map((_, i) => ({
      id: `k${i}`,
      atoms: [i],
      ...(i === 2 && { withhold: 'never' as const }),
    }));
    expect(merge([9, 3, 7, 20], siblings)).toMatchObject({ members: ['k0', 'k1'] });
  });

  it('merges as little as makes „Übrige“ safe, whatever the answers', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(faultsInMerging(problem)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
