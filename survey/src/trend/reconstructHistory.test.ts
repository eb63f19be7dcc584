import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predecessor, reconstructHistory } from './reconstructHistory.ts';

const rowOf = (successor: string, old: string, inhabitants: number, validFrom = '2027-01-01') =>
  predecessor.parse({ successor, predecessor: old, inhabitants, validFrom });
const [A, B, C, NEW] = ['160615001', '160615002', '160615003', '160610118'] as const;

describe('reconstructHistory', () => {
  it('gives the successor the mean of its predecessors by inhabitants, flagged as reconstructed', () => {
    const scores = new Map([
      [A, 30],
      [B, 60],
      [C, 70],
    ]);
    const history = reconstructHistory(scores, [rowOf(NEW, A, 8_000), rowOf(NEW, B, 4_000)], 2026, 2027);
    expect([...history]).toEqual([
      [C, { score: 70, isReconstructed: false }],
      [NEW, { score: 40, isReconstructed: true }],
    ]);
  });

  it('covers a unit that goes on under its own key and takes another in', () => {
    const scores = new Map([
      [A, 30],
      [B, 60],
    ]);
    const rows = [rowOf(A, A, 9_000), rowOf(A, B, 3_000)];
    expect([...reconstructHistory(scores, rows, 2026, 2027)]).toEqual([
      [A, { score: 37.5, isReconstructed: true }],
    ]);
  });

  it('shares a unit that was split out among its successors', () => {
    const scores = new Map([
      [A, 30],
      [B, 60],
    ]);
    const rows = [rowOf(NEW, A, 3_000), rowOf(NEW, B, 1_000), rowOf(C, B, 2_000)];
    const history = reconstructHistory(scores, rows, 2026, 2027);
    expect(history.get(NEW)).toEqual({ score: 37.5, isReconstructed: true });
    expect(history.get(C)).toEqual({ score: 60, isReconstructed: true });
  });

  it('needs predecessors with 60 % of the inhabitants', () => {
    const scores = new Map([[A, 30]]);
    const from = (inhabitants: number) =>
      reconstructHistory(scores, [rowOf(NEW, A, inhabitants), rowOf(NEW, B, 4_000)], 2026, 2027);
    expect(from(6_000).get(NEW)).toEqual({ score: 30, isReconstructed: true });
    expect(from(5_999).size).toBe(0);
    const underAnUsedKey = new Map([[NEW, 80]]);
    expect(reconstructHistory(underAnUsedKey, [rowOf(NEW, A, 9_000)], 2026, 2027).size).toBe(0);
  });

  it('goes by the area status of 1 January: only what became valid in between', () => {
    const scores = new Map([[A, 30]]);
    const on = (date: string) => [
      ...reconstructHistory(scores, [rowOf(NEW, A, 9_000, date)], 2026, 2027).keys(),
    ];
    expect(on('2026-01-01')).toEqual([A]);
    expect(on('2026-01-02')).toEqual([NEW]);
    expect(on('2027-01-01')).toEqual([NEW]);
    expect(on('2027-01-02')).toEqual([A]);
  });

  it('follows several mergers one after the other', () => {
    const scores = new Map([
      [A, 30],
      [B, 60],
    ]);
    const rows = [
      rowOf(C, NEW, 5_000, '2027-01-01'),
      rowOf(NEW, A, 2_500, '2026-07-01'),
      rowOf(NEW, B, 2_500, '2026-07-01'),
    ];
    expect([...reconstructHistory(scores, rows, 2026, 2027)]).toEqual([
      [C, { score: 45, isReconstructed: true }],
    ]);
  });

  it('lies between the scores of the predecessors', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const inhabitants = fc.integer({ min: 1, max: 90_000 });
    fc.assert(
      fc.property(score, score, inhabitants, inhabitants, (a, b, many, few) => {
        const scores = new Map([
          [A, a],
          [B, b],
        ]);
        const history = reconstructHistory(scores, [rowOf(NEW, A, many), rowOf(NEW, B, few)], 2026, 2027);
        expect(history.get(NEW)!.score).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
        expect(history.get(NEW)!.score).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
      }),
    );
  });
});
