/** How a sum over some columns is computed from other sums (Linearkombination), if it is. */
export interface Derivations<T> {
  /** Takes in the sum over these columns under a name, unless it follows from those before. */
  add(name: T, columns: readonly number[]): void;
  /** The names needed to compute the sum over these columns; no smaller part of them is enough. */
  of(columns: readonly number[]): readonly T[] | undefined;
}

interface Row<T> {
  readonly values: Float64Array;
  readonly parts: Map<T, number>;
}

const NOTHING = 1e-7;

/**
 * Elimination (Gauß) with a record of what each row is made of.
 *
 * Sums taken in first are preferred. What follows follows in one way only, since no sum is kept that follows from
 * others. Arithmetic with floating point: a hint, to be confirmed by the attacker.
 */
export function derivations<T>(width: number): Derivations<T> {
  const rowAt = new Map<number, Row<T>>();

  /** Takes away every known row; what is left has its first entry at the returned column. */
  function reduce({ values, parts }: Row<T>): number | undefined {
    let first: number | undefined;
    for (let column = 0; column < width; column++) {
      const factor = values[column] ?? 0;
      if (Math.abs(factor) < NOTHING) continue;
      const row = rowAt.get(column);
      if (row) subtract(values, parts, row, factor, column);
      else first ??= column;
    }
    return first;
  }

  return {
    add(name, columns) {
      const row: Row<T> = { values: ones(width, columns), parts: new Map([[name, 1]]) };
      const pivot = reduce(row);
      if (pivot === undefined) return;
      const scale = row.values[pivot] ?? 1;
      for (let column = pivot; column < width; column++)
        row.values[column] = (row.values[column] ?? 0) / scale;
      for (const [part, weight] of row.parts) row.parts.set(part, weight / scale);
      rowAt.set(pivot, row);
    },
    of(columns) {
      const row: Row<T> = { values: ones(width, columns), parts: new Map() };
      if (reduce(row) !== undefined) return undefined;
      return [...row.parts].flatMap(([part, weight]) => (Math.abs(weight) < NOTHING ? [] : [part]));
    },
  };
}

function subtract<T>(
  values: Float64Array,
  parts: Map<T, number>,
  row: Row<T>,
  factor: number,
  from: number,
): void {
  for (let column = from; column < values.length; column++) {
    values[column] = (values[column] ?? 0) - factor * (row.values[column] ?? 0);
  }
  for (const [part, weight] of row.parts) parts.set(part, (parts.get(part) ?? 0) - factor * weight);
}

function ones(width: number, columns: readonly number[]): Float64Array {
  const values = new Float64Array(width);
  for (const column of columns) values[column] = 1;
  return values;
}
