import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowSpaceOf } from './algebra.ts';
import { derivableUnions } from './algebraUnions.ts';

const ones = (columns: number) => Array<number>(columns).fill(1);

describe('rowSpaceOf', () => {
  it('reduces a total and its parts to the parts', () => {
    const { rows } = rowSpaceOf(3, [[0, 1, 2], [0], [1]]);
    expect(rows.map(({ coefficients }) => coefficients)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('keeps whole numbers where halves would come out', () => {
    // Every pair of three: each single one is half of a sum of pairs.
    const { rows } = rowSpaceOf(3, [
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(rows.every(({ coefficients }) => coefficients.filter((value) => value !== 0).length === 1)).toBe(
      true,
    );
  });

  it('has as many rows as are independent', () => {
    expect(
      rowSpaceOf(4, [
        [0, 1],
        [2, 3],
        [0, 2],
        [1, 3],
        [0, 1, 2, 3],
      ]).rows,
    ).toHaveLength(3);
  });
});

describe('derivableUnions', () => {
  it('finds the smallest unions below the limit and leaves out what is put together from them', () => {
    const space = rowSpaceOf(4, [[0, 1, 2, 3], [0, 1], [2]]);
    expect(derivableUnions(space, ones(4), 4)).toEqual({ unions: [[0, 1], [2], [3]], complete: true });
    expect(derivableUnions(space, [5, 5, 1, 1], 4).unions).toEqual([[2], [3]]);
  });

  it('says when it stopped too early', () => {
    expect(derivableUnions(rowSpaceOf(2, [[0, 1]]), ones(2), 4, 1).complete).toBe(false);
  });

  it('finds exactly what trying all unions finds', () => {
    const columns = 7;
    const sets = fc.array(fc.uniqueArray(fc.nat(columns - 1), { minLength: 1 }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(sets, (rows) => {
        const space = rowSpaceOf(columns, rows);
        const all = Array.from({ length: 2 ** columns - 1 }, (_, i) =>
          ones(columns).flatMap((_one, j) => ((i + 1) & (1 << j) ? [j] : [])),
        );
        const derivable = all.filter(
          (union) => rowSpaceOf(columns, [...rows, union]).rows.length === space.rows.length,
        );
        const smallest = derivable.filter(
          (union) =>
            !derivable.some((other) => other.length < union.length && other.every((j) => union.includes(j))),
        );
        const { unions } = derivableUnions(space, ones(columns), columns + 1);
        for (const union of smallest) expect(unions).toContainEqual(union);
        for (const union of unions) expect(derivable).toContainEqual(union);
      }),
      { numRuns: 300 },
    );
  });
});
