import { gcd, type RowSpace } from './algebra.ts';

/** Unions of columns whose sum can be computed, and whether the search ended before its limit of steps. */
export interface DerivableUnions {
  readonly unions: readonly (readonly number[])[];
  readonly complete: boolean;
}

/**
 * All smallest unions of columns that lie in the row space and weigh less than `limit` together.
 *
 * A union is in the row space if and only if it is orthogonal to the null space, so the entries of its columns in
 * each null vector add up to zero. The search keeps these sums: as long as one is not zero, one of the few columns
 * with an entry there has to join. Everything larger is put together from the smallest ones.
 */
export function derivableUnions(
  space: RowSpace,
  weights: readonly number[],
  limit: number,
  steps = 100_000,
): DerivableUnions {
  const search = new Search(nullEntries(space), weights, limit, steps);
  for (let column = 0; column < space.width; column++) search.from(column);
  return { unions: search.found, complete: search.left > 0 };
}

/** A column's entries in the null vectors: one null vector for each column that is nobody's pivot. */
type Entries = readonly (readonly [vector: number, value: number])[];

function nullEntries({ width, rows }: RowSpace): readonly Entries[] {
  const scale = rows.reduce((multiple, { pivot, coefficients }) => {
    const own = coefficients[pivot] ?? 1;
    return (multiple / gcd(multiple, own)) * own;
  }, 1);
  if (!Number.isSafeInteger(scale * width)) throw new RangeError('null vectors left the safe integers');
  const entries = Array.from({ length: width }, (_, j): [number, number][] => [[j, -scale]]);
  for (const { pivot, coefficients } of rows) {
    const factor = scale / (coefficients[pivot] ?? 1);
    entries[pivot] = coefficients.flatMap((value, j): [number, number][] =>
      value !== 0 && j !== pivot ? [[j, value * factor]] : [],
    );
  }
  return entries;
}

class Search {
  readonly found: number[][] = [];
  left: number;
  readonly #entries: readonly Entries[];
  readonly #weights: readonly number[];
  readonly #limit: number;
  readonly #touching: readonly (readonly number[])[];
  readonly #barred = new Set<number>();
  readonly #balance = new Map<number, number>();

  constructor(entries: readonly Entries[], weights: readonly number[], limit: number, steps: number) {
    this.#entries = entries;
    this.#weights = weights;
    this.#limit = limit;
    this.left = steps;
    const touching = entries.map((): number[] => []);
    entries.forEach((own, column) => {
      if (this.#weight(column) < limit) for (const [vector] of own) touching[vector]?.push(column);
    });
    this.#touching = touching;
  }

  /** Finds the unions with this column and none before it. */
  from(column: number): void {
    if (this.#weight(column) < this.#limit) this.#join(column, [], 0);
    this.#barred.add(column);
  }

  #join(column: number, members: readonly number[], weight: number): void {
    if (this.left <= 0) return;
    this.left--;
    this.#add(column, 1);
    const union = [...members, column];
    const total = weight + this.#weight(column);
    const candidates = this.#fewest(union, total);
    if (!candidates) this.found.push(union.toSorted((a, b) => a - b));
    else {
      for (const next of candidates) {
        this.#join(next, union, total);
        this.#barred.add(next);
      }
      for (const next of candidates) this.#barred.delete(next);
    }
    this.#add(column, -1);
  }

  /** Who may join to even out the sum with the fewest such columns; nothing if all sums are zero. */
  #fewest(union: readonly number[], total: number): readonly number[] | undefined {
    let best: readonly number[] | undefined;
    for (const vector of this.#balance.keys()) {
      const candidates = (this.#touching[vector] ?? []).filter(
        (next) =>
          !this.#barred.has(next) && !union.includes(next) && total + this.#weight(next) < this.#limit,
      );
      if (!best || candidates.length < best.length) best = candidates;
      if (best.length === 0) break;
    }
    return best;
  }

  #add(column: number, sign: 1 | -1): void {
    for (const [vector, value] of this.#entries[column] ?? []) {
      const sum = (this.#balance.get(vector) ?? 0) + sign * value;
      if (sum === 0) this.#balance.delete(vector);
      else this.#balance.set(vector, sum);
    }
  }

  #weight(column: number): number {
    return this.#weights[column] ?? 0;
  }
}
