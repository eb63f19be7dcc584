import { describe, expect, it } from 'vitest';
import { layOut, resample, type BootstrapCell } from './rescalingBootstrap.ts';
import { seededRandom } from './seededRandom.ts';

const replicatesOf = (cells: BootstrapCell[], count: number) => {
  const sample = layOut(cells);
  const random = seededRandom('bootstrap');
  return Array.from({ length: count }, () => {
    const into = new Float64Array(sample.sums.length);
    resample(sample, random, into);
    return [...into];
  });
};
const varianceOf = (values: number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
};

describe('resample', () => {
  it('varies sums as sampling without replacement does: N² (1 − f) s² / n', () => {
    const rows = [[3], [5], [10], [14]];
    const [N, n, variance] = [10, 4, 74 / 3];
    const sums = replicatesOf([{ rows, shrink: [Math.sqrt(1 - n / N)] }], 20_000).map(([sum]) => sum!);
    const expected = n * (1 - n / N) * variance; // of the sum of the sample; (N / n)² makes it that of the total
    expect(varianceOf(sums) / expected).toBeGreaterThan(0.97);
    expect(varianceOf(sums) / expected).toBeLessThan(1.03);
    expect(sums.reduce((total, sum) => total + sum, 0) / sums.length).toBeCloseTo(32, 0);
  });

  it('never varies a complete cell, one with a single unit, or an empty one', () => {
    const cells = [
      { rows: [[1], [2], [30]], shrink: [0] },
      { rows: [[7]], shrink: [1] },
      { rows: [], shrink: [1] },
    ];
    for (const sums of replicatesOf(cells, 50)) expect(sums).toEqual([33, 7, 0]);
  });

  it('draws a unit with all its columns', () => {
    const rows = [1, 2, 3, 4, 5].map((value) => [value, 10 * value, 1]);
    for (const [one, ten, count] of replicatesOf([{ rows, shrink: [1, 1, 1] }], 50)) {
      expect(ten).toBeCloseTo(10 * one!, 9);
      expect(count).toBeCloseTo(5, 9);
    }
  });

  it('draws cells apart from each other', () => {
    const cell = { rows: [[1], [2], [3], [4]], shrink: [1] };
    const sums = replicatesOf([cell, cell], 4_000);
    const both = varianceOf(sums.map(([a, b]) => a! + b!));
    expect(both / varianceOf(sums.map(([a]) => a!))).toBeCloseTo(2, 0);
  });
});
