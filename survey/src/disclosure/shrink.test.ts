import { describe, expect, it } from 'vitest';
import { shrink } from './shrink.ts';

const isIn =
  (...needed: number[]) =>
  (some: readonly number[]) =>
    needed.every((one) => some.includes(one));

describe('shrink', () => {
  it('keeps what the property needs and nothing else', () => {
    const all = Array.from({ length: 20 }, (_, i) => i);
    expect(shrink([], all, isIn(3, 11, 12))).toEqual([3, 11, 12]);
    expect(shrink([3, 40], all, isIn(3, 11, 40))).toEqual([11]);
  });

  it('keeps one of two that serve the same', () => {
    const either = (some: readonly number[]) => some.includes(1) && (some.includes(2) || some.includes(5));
    expect(shrink([], [0, 1, 2, 3, 4, 5], either)).toHaveLength(2);
  });
});
