import type { RandomNumbers } from './seededRandom.ts';

/** Units that are resampled among themselves (Ziehungszelle): for each its value in every column. */
export interface BootstrapCell {
  /** Equally long rows; none in an empty cell. */
  readonly rows: readonly (readonly number[])[];
  /** By how much each column follows the draws, 0 … 1; √(1 − n / N) in a stratum with n of N units. */
  readonly shrink: readonly number[];
}

/** Cells laid out for resampling. */
export interface Sample {
  readonly columns: number;
  /** Sums of each column in each cell, cell after cell. */
  readonly sums: Float64Array;
  readonly shrink: Float64Array;
  readonly values: Float64Array;
  readonly starts: Int32Array;
}

/** Lays the cells out. Their order and that of their rows decide which unit a draw meets. */
export function layOut(cells: readonly BootstrapCell[]): Sample {
  const columns = cells[0]?.shrink.length ?? 0;
  const starts = new Int32Array(cells.length + 1);
  const sums = new Float64Array(cells.length * columns);
  cells.forEach(({ rows }, cell) => {
    starts[cell + 1] = (starts[cell] ?? 0) + rows.length;
    for (const row of rows) {
      row.forEach((value, c) => {
        sums[cell * columns + c] = (sums[cell * columns + c] ?? 0) + value;
      });
    }
  });
  return {
    columns,
    sums,
    starts,
    shrink: Float64Array.from(cells.flatMap(({ shrink }) => shrink)),
    values: Float64Array.from(cells.flatMap(({ rows }) => rows.flat())),
  };
}

/**
 * One replicate of the sums by the rescaling bootstrap (Bootstrap mit Umskalierung) of Rao and Wu.
 *
 * Of the n units of a cell n − 1 are drawn with replacement; each unit then counts 1 − λ + λ · n / (n − 1) · draws
 * times. With λ = √(1 − n / N) smooth functions of the sums vary as in sampling without replacement, and not at all in
 * a complete stratum. A cell with a single unit does not vary.
 *
 * @param into receives the sums, in the order of `sample.sums`
 * @see Rao, J. N. K., Wu, C. F. J.: Resampling inference with complex survey data. JASA 83 (1988), 231–241; as weights
 *   in Rao, Wu, Yue: Some recent work on resampling methods for complex surveys. Survey Methodology 18 (1992), 209–217
 */
export function resample(sample: Sample, random: RandomNumbers, into: Float64Array): void {
  into.fill(0);
  for (let cell = 0; cell + 1 < sample.starts.length; cell += 1) resampleCell(sample, cell, random, into);
}

function resampleCell(
  { columns, sums, shrink, values, starts }: Sample,
  cell: number,
  random: RandomNumbers,
  into: Float64Array,
): void {
  const first = starts[cell] ?? 0;
  const n = (starts[cell + 1] ?? 0) - first;
  if (n === 0) return;
  const at = cell * columns;
  const draws = Math.max(1, n - 1);
  for (let draw = 0; draw < draws; draw += 1) {
    const row = (first + Math.floor(random() * n)) * columns;
    for (let c = 0; c < columns; c += 1) into[at + c] = (into[at + c] ?? 0) + (values[row + c] ?? 0);
  }
  for (let c = 0; c < columns; c += 1) {
    const lambda = shrink[at + c] ?? 0;
    into[at + c] = (1 - lambda) * (sums[at + c] ?? 0) + (lambda * n * (into[at + c] ?? 0)) / draws;
  }
}
