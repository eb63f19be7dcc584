import { describe, expect, it } from 'vitest';
import { propagate } from './bounds.ts';

describe('propagate', () => {
  it('leaves to each column what the others cannot take', () => {
    expect(propagate([{ columns: [0, 1], lower: 5, upper: 5 }], { lower: [0, 0], upper: [3, 4] })).toEqual({
      lower: [1, 2],
      upper: [3, 4],
    });
  });

  it('carries on from one sum to the next until nothing changes', () => {
    const sums = [
      { columns: [1, 2], lower: 4, upper: 4 },
      { columns: [0, 1], lower: 1, upper: 1 },
    ];
    expect(propagate(sums, { lower: [0, 0, 0], upper: [9, 9, 9] })).toEqual({
      lower: [0, 0, 3],
      upper: [1, 1, 4],
    });
  });

  it('knows bands and columns without an upper end', () => {
    const band = [{ columns: [0, 1], lower: 2, upper: 6 }];
    expect(propagate(band, { lower: [0, 0], upper: [Infinity, 1] })).toEqual({
      lower: [1, 0],
      upper: [6, 1],
    });
    expect(propagate(band, { lower: [0, 0], upper: [Infinity, Infinity] }).upper).toEqual([6, 6]);
  });
});
