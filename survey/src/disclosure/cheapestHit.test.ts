import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestHit } from './cheapestHit.ts';

const items = [7, 3, 5, 4, 9, 2, 6].map((cost, i) => ({ id: `s${i}`, cost }));
const costOf = ({ cost }: { readonly cost: number }) => cost;
const hit = (...conflicts: number[][]) =>
  [
    ...cheapestHit(
      conflicts.map((conflict) => conflict.map((i) => items[i]!)),
      costOf,
    ),
  ]
    .map(({ id }) => id)
    .toSorted();

const anyConflicts = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 7,
  },
);

describe('cheapestHit', () => {
  it('takes the cheapest of a single conflict', () => {
    expect(hit([0, 1, 2])).toEqual(['s1']);
  });

  it('takes one for all rather than one for each where that is cheaper', () => {
    expect(hit([0, 2], [0, 3], [0, 4])).toEqual(['s0']);
    expect(hit([4, 1], [4, 5])).toEqual(['s1', 's5']);
  });

  it('is cheapest of all choices that hit every conflict, and contains nothing needless', () => {
    fc.assert(
      fc.property(anyConflicts, (conflicts) => {
        const hits = (chosen: readonly number[]) =>
          conflicts.every((conflict) => conflict.some((i) => chosen.includes(i)));
        const cost = (chosen: readonly number[]) => chosen.reduce((sum, i) => sum + items[i]!.cost, 0);
        const choices = Array.from({ length: 2 ** 7 }, (_, bits) =>
          items.flatMap((__, i) => ((bits >> i) & 1 ? [i] : [])),
        ).filter(hits);
        const chosen = hit(...conflicts).map((id) => Number(id.slice(1)));
        expect(hits(chosen)).toBe(true);
        expect(cost(chosen)).toBe(Math.min(...choices.map(cost)));
      }),
    );
  });

  it('answers the same whatever the order of the conflicts', () => {
    fc.assert(
      fc.property(anyConflicts, (conflicts) => {
        expect(cost(hit(...conflicts.toReversed()))).toBe(cost(hit(...conflicts)));
      }),
    );
    function cost(ids: readonly string[]): number {
      return ids.reduce((sum, id) => sum + items[Number(id.slice(1))]!.cost, 0);
    }
  });

  it('still hits everything, without anything needless, where the search is cut off', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `m${i}`, cost: 1 + ((i * 7) % 5) }));
    const conflicts = Array.from({ length: 80 }, (_, c) =>
      [0, 1, 2].map((j) => many[(c * 13 + j * j * 11 + j) % 60]!),
    );
    const chosen = cheapestHit(conflicts, costOf);
    expect(conflicts.every((conflict) => conflict.some((one) => chosen.has(one)))).toBe(true);
    for (const one of chosen) {
      expect(
        conflicts.some((conflict) => conflict.every((other) => other === one || !chosen.has(other))),
      ).toBe(true);
    }
  });
});
