import { describe, expect, it } from 'vitest';
import { derivations } from './derivations.ts';

const sums = (...all: [string, number[]][]) => {
  const known = derivations<string>(6);
  for (const [name, columns] of all) known.add(name, columns);
  return known;
};

describe('derivations', () => {
  it('says from which sums another one follows, and from no more', () => {
    const known = sums(['A', [0]], ['B', [1]], ['C', [4, 5]], ['T', [0, 1, 2]]);
    expect(known.of([2])?.toSorted()).toEqual(['A', 'B', 'T']);
    expect(known.of([4, 5])).toEqual(['C']);
    expect(known.of([4])).toBeUndefined();
  });

  it('finds the triangle of two sums that overlap and their difference', () => {
    const known = sums(['AB', [0, 1]], ['BC', [1, 2]], ['AC', [0, 2]]);
    expect(known.of([1])?.toSorted()).toEqual(['AB', 'AC', 'BC']);
  });

  it('prefers the sums it took in first', () => {
    const known = sums(['A', [0]], ['B', [1]], ['AB', [0, 1]]);
    expect(known.of([0, 1])?.toSorted()).toEqual(['A', 'B']);
  });
});
