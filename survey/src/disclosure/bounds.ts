/** What is known of the sum over some columns: it lies between both, inclusively. */
export interface BoundedSum {
  readonly columns: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Ranges of all columns. */
export interface Ranges {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

const MOST_PASSES = 50;

/**
 * Bound propagation (Schrankenfortpflanzung): tightens every column's range by what each sum leaves to it.
 *
 * The true values stay inside. Ranges need not be the tightest; a linear program finds those. A change of at most
 * `slack` counts as none.
 */
export function propagate(sums: readonly BoundedSum[], start: Ranges, slack = 0): Ranges {
  const lower = [...start.lower];
  const upper = [...start.upper];
  for (let pass = 0, changed = true; changed && pass < MOST_PASSES; pass++) {
    changed = false;
    for (const sum of sums) if (tighten(sum, lower, upper, slack)) changed = true;
  }
  return { lower, upper };
}

function tighten(sum: BoundedSum, lower: number[], upper: number[], slack: number): boolean {
  const least = partialSum(sum.columns, lower);
  const most = partialSum(sum.columns, upper);
  let changed = false;
  for (const column of sum.columns) {
    const [low, high] = [lower[column] ?? 0, upper[column] ?? 0];
    const top = sum.upper - (least - low);
    const bottom =
      most === Infinity && high !== Infinity ? -Infinity : sum.lower - without(sum, column, most, upper);
    if (top < high - slack) {
      upper[column] = Math.max(top, low);
      changed = true;
    }
    if (bottom > low + slack) {
      lower[column] = Math.min(bottom, high);
      changed = true;
    }
  }
  return changed;
}

/** The others' largest sum; taken anew where Infinity − Infinity would be nothing. */
function without({ columns }: BoundedSum, column: number, most: number, upper: readonly number[]): number {
  const own = upper[column] ?? 0;
  if (own !== Infinity) return most - own;
  return partialSum(
    columns.filter((other) => other !== column),
    upper,
  );
}

export function partialSum(columns: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (const column of columns) sum += values[column] ?? 0;
  return sum;
}
