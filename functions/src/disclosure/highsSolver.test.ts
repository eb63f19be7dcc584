import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearProgram, LinearSolver } from '#survey';
import { chanceFrom } from '../../../tests/builders/chance.ts';
import { createHighsSolver } from './highsSolver.ts';

let solve: LinearSolver;
beforeAll(async () => {
  solve = await createHighsSolver();
});

/** 2 × 2 cells with their margins. */
const table = (rows: readonly [number, number], columns: readonly [number, number]): LinearProgram => ({
  limits: [Infinity, Infinity, Infinity, Infinity],
  rows: [
    { columns: [0, 1], lower: rows[0], upper: rows[0] },
    { columns: [2, 3], lower: rows[1], upper: rows[1] },
    { columns: [0, 2], lower: columns[0], upper: columns[0] },
    { columns: [1, 3], lower: columns[1], upper: columns[1] },
  ],
});

describe('createHighsSolver', () => {
  it('finds the ranges of the handbook’s example (SDC-49)', () => {
    const program = table([7, 3], [6, 4]);
    expect([0, 1, 2, 3].map((cell) => solve(program, [cell]).slice(0, 2))).toEqual([
      [3, 6],
      [1, 4],
      [0, 3],
      [0, 3],
    ]);
  });

  it('hands over the solutions at both ends, and only the one asked for', () => {
    const program = table([7, 3], [6, 4]);
    expect(solve(program, [0]).slice(2)).toEqual([
      [3, 4, 3, 0],
      [6, 1, 0, 3],
    ]);
    const [, upper, atLower, atUpper] = solve(program, [0], 'upper');
    expect([upper, atLower, atUpper]).toEqual([6, undefined, [6, 1, 0, 3]]);
  });

  it('knows coefficients, limits and bands', () => {
    const program: LinearProgram = {
      limits: [4, 10],
      rows: [{ columns: [0, 1], coefficients: [2, -1], lower: 1, upper: 3 }],
    };
    expect(solve(program, [1]).slice(0, 2)).toEqual([0, 7]);
    expect(solve({ limits: [4], rows: [] }, [0]).slice(0, 2)).toEqual([0, 4]);
  });

  it('has no end where there is none', () => {
    expect(solve({ limits: [Infinity], rows: [{ columns: [0], lower: 2, upper: Infinity }] }, [0])[1]).toBe(
      Infinity,
    );
  });

  it('throws on a program without a solution, and solves the next one', () => {
    expect(() => solve(table([7, 3], [1, 4]), [0])).toThrow('no minimized sum');
    expect(solve(table([7, 3], [6, 4]), [0]).slice(0, 2)).toEqual([3, 6]);
  });

  it('solves thousands of programs in a row, warm and cold, without a wrong end', () => {
    const chance = chanceFrom(1);
    const rows = Array.from({ length: 4 }, () =>
      Array.from({ length: 8 }, (_, j) => j).filter(() => chance.below(2)),
    );
    for (let i = 0; i < 2_500; i++) {
      const point = Array.from({ length: 8 }, () => chance.below(5));
      const limits = point.map((value) => value + chance.below(3));
      const sumOf = (columns: readonly number[]) => columns.reduce((sum, j) => sum + point[j]!, 0);
      const program = {
        limits,
        rows: rows.map((columns) => ({
          columns: i % 2 === 0 ? columns : [...columns],
          lower: sumOf(columns),
          upper: sumOf(columns),
        })),
      };
      const asked = [chance.below(8)];
      const [lower, upper, atLower, atUpper] = solve(program, asked);
      expect(lower).toBeLessThanOrEqual(sumOf(asked) + 1e-6);
      expect(upper).toBeGreaterThanOrEqual(sumOf(asked) - 1e-6);
      for (const [value, at] of [
        [lower, atLower!],
        [upper, atUpper!],
      ] as const) {
        expect(at[asked[0]!]).toBeCloseTo(value, 6);
        for (const row of program.rows) {
          expect(row.columns.reduce((sum, j) => sum + at[j]!, 0)).toBeCloseTo(row.lower, 6);
        }
      }
    }
  });
});
