import type { MeasureColumns } from './dataset.ts';
import type { Measure } from './measure.ts';

/** What the answers to one measure add up to in each of some groups; all by group. */
export interface GroupTotals {
  /** Respondents with a value. */
  readonly n: Int32Array;
  /** How many say yes to each option or level: `counts[option][group]`; empty for means and ratios. */
  readonly counts: readonly Int32Array[];
  /** `sums[column][group]`; empty for options and levels. */
  readonly sums: readonly Float64Array[];
  /** Sums of squared deviations from the mean of the group, like `sums`. */
  readonly sumsOfSquares: readonly Float64Array[];
}

/**
 * Adds up the answers to one measure by group (Gruppierung), column by column: for the atoms of a plan and for any
 * selection of units.
 *
 * @param groupOf by unit of the dataset: number of its group, -1 for none
 * @param groups how many there are
 */
export function groupTotals(
  measure: Measure,
  { units, columns }: MeasureColumns,
  groupOf: Int32Array,
  groups: number,
): GroupTotals {
  const rows = { slots: slotsOf(units, groupOf, groups), groups };
  const n = countsOf(rows);
  if (measure.kind === 'choice' || measure.kind === 'level') {
    const isMultiple = measure.kind === 'choice' && measure.multiple;
    const [positions = new Float64Array()] = columns;
    const counts = isMultiple
      ? columns.map((column) => Int32Array.from(sumsOf(column, rows)))
      : positionCounts(positions, measure.options.length, rows);
    return { n, counts, sums: [], sumsOfSquares: [] };
  }
  const sums = columns.map((column) => sumsOf(column, rows));
  const sumsOfSquares = columns.map((column, at) => squaresOf(column, meansOf(sums[at], n), rows));
  return { n, counts: [], sums, sumsOfSquares };
}

/** The group of each row; rows in no group are added up behind the last one, and cut off in the end. */
interface Rows {
  readonly slots: Int32Array;
  readonly groups: number;
}

function slotsOf(units: Int32Array, groupOf: Int32Array, groups: number): Int32Array {
  const slots = new Int32Array(units.length);
  for (let row = 0; row < slots.length; row += 1) {
    const group = groupOf[units[row] ?? 0] ?? -1;
    slots[row] = group < 0 ? groups : group;
  }
  return slots;
}

function countsOf({ slots, groups }: Rows): Int32Array {
  const n = new Int32Array(groups + 1);
  for (let row = 0; row < slots.length; row += 1) {
    const slot = slots[row] ?? 0;
    n[slot] = (n[slot] ?? 0) + 1;
  }
  return n.subarray(0, groups);
}

function positionCounts(positions: Float64Array, options: number, { slots, groups }: Rows): Int32Array[] {
  const width = groups + 1;
  const counts = new Int32Array(options * width);
  for (let row = 0; row < slots.length; row += 1) {
    const at = (positions[row] ?? 0) * width + (slots[row] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return Array.from({ length: options }, (_, option) =>
    counts.subarray(option * width, option * width + groups),
  );
}

function sumsOf(column: Float64Array, { slots, groups }: Rows): Float64Array {
  const sums = new Float64Array(groups + 1);
  for (let row = 0; row < slots.length; row += 1) {
    const slot = slots[row] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + (column[row] ?? 0);
  }
  return sums.subarray(0, groups);
}

const meansOf = (sums: Float64Array | undefined, n: Int32Array): Float64Array =>
  Float64Array.from(n, (count, group) => (sums?.[group] ?? 0) / count);

function squaresOf(column: Float64Array, means: Float64Array, { slots, groups }: Rows): Float64Array {
  const squares = new Float64Array(groups + 1);
  for (let row = 0; row < slots.length; row += 1) {
    const slot = slots[row] ?? 0;
    const deviation = (column[row] ?? 0) - (means[slot] ?? 0);
    squares[slot] = (squares[slot] ?? 0) + deviation * deviation;
  }
  return squares.subarray(0, groups);
}
