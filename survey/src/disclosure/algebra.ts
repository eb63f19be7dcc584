/**
 * Everything that can be computed from published sums (Zeilenraum): the reduced row echelon form of their 0/1 vectors.
 *
 * Numbers are integers and stay exact; should one leave the safe range, the elimination throws instead of guessing.
 */
export interface RowSpace {
  readonly width: number;
  /** Reduced rows with their pivot column; the pivot's coefficient is positive, every other row has 0 there. */
  readonly rows: readonly ReducedRow[];
}

export interface ReducedRow {
  readonly pivot: number;
  readonly coefficients: readonly number[];
}

/** Reduces rows given as lists of columns. */
export function rowSpaceOf(width: number, rows: readonly (readonly number[])[]): RowSpace {
  const inRows = Array<number>(width).fill(0);
  for (const column of rows.flat()) inRows[column] = (inRows[column] ?? 0) + 1;
  const reduced: { pivot: number; coefficients: number[] }[] = [];
  for (const row of rows.toSorted((a, b) => a.length - b.length)) {
    const coefficients = Array<number>(width).fill(0);
    for (const column of row) coefficients[column] = 1;
    for (const other of reduced) eliminate(coefficients, other.pivot, other.coefficients);
    const pivot = bestPivot(coefficients, inRows);
    if (pivot === undefined) continue;
    if ((coefficients[pivot] ?? 0) < 0) coefficients.forEach((value, j) => (coefficients[j] = -value));
    for (const other of reduced) eliminate(other.coefficients, pivot, coefficients);
    reduced.push({ pivot, coefficients });
  }
  return { width, rows: reduced };
}

/** The column in fewest rows among those with the smallest coefficient: it makes the fewest new entries. */
function bestPivot(coefficients: readonly number[], inRows: readonly number[]): number | undefined {
  let best: number | undefined;
  const costOf = (j: number) => Math.abs(coefficients[j] ?? 0) * 1e6 + (inRows[j] ?? 0);
  coefficients.forEach((value, j) => {
    if (value !== 0 && (best === undefined || costOf(j) < costOf(best))) best = j;
  });
  return best;
}

/** Takes away as much of `by` as makes `row` zero at the pivot; its own pivot keeps its sign. */
function eliminate(row: number[], pivot: number, by: readonly number[]): void {
  const here = row[pivot] ?? 0;
  if (here === 0) return;
  const there = by[pivot] ?? 1;
  const common = gcd(here, there);
  const scale = there / common;
  const factor = here / common;
  let content = 0;
  for (let j = 0; j < row.length; j++) {
    const old = row[j] ?? 0;
    const taken = by[j] ?? 0;
    if (taken === 0 && (old === 0 || scale === 1)) {
      if (content !== 1 && old !== 0) content = gcd(old, content);
      continue;
    }
    const value = scale * old - factor * taken;
    if (!Number.isSafeInteger(value)) throw new RangeError('elimination left the safe integers');
    row[j] = value;
    if (content !== 1 && value !== 0) content = gcd(value, content);
  }
  if (content > 1) for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / content;
}

export function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
