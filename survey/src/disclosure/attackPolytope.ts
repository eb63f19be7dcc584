import type { BoundedSum, Ranges } from './bounds.ts';
import type { LinearSolver } from './problem.ts';

/** Noise of the solver, relative to the size of the numbers. */
const NOISE = 1e-6;

/**
 * Everything that agrees with what is published (Lösungsraum), asked through linear programs.
 *
 * Remembers the solutions it was shown: what is open in one of them needs no program of its own.
 */
export class Polytope {
  readonly #sums: readonly BoundedSum[];
  readonly #ranges: Ranges;
  readonly #solve: LinearSolver;
  /** Columns that are not settled anyway, where they stand in the programs, and the sums over them. */
  readonly #open: readonly number[];
  readonly #index: ReadonlyMap<number, number>;
  readonly #rows: readonly { readonly columns: readonly number[]; readonly sum: BoundedSum }[];
  readonly points: (readonly number[])[] = [];

  constructor(sums: readonly BoundedSum[], ranges: Ranges, solve: LinearSolver) {
    this.#sums = sums;
    this.#ranges = ranges;
    this.#solve = solve;
    this.#open = ranges.lower.flatMap((low, j) => ((ranges.upper[j] ?? 0) > low ? [j] : []));
    this.#index = new Map(this.#open.map((column, i) => [column, i]));
    this.#rows = sums.flatMap((sum) => {
      const columns = sum.columns.flatMap((j) => this.#index.get(j) ?? []);
      return columns.length > 0 ? [{ columns, sum }] : [];
    });
  }

  get size(): number {
    return this.#sums.length;
  }

  /** The same space in other words; what was shown so far is kept. */
  turned(
    sums: readonly BoundedSum[],
    ranges: Ranges,
    turn: (point: readonly number[]) => readonly number[],
  ): Polytope {
    const other = new Polytope(sums, ranges, this.#solve);
    other.points.push(...this.points.map(turn));
    return other;
  }

  /** Largest sum over the columns, where `caps` and `floors` may narrow their ranges. */
  most(columns: readonly number[], narrowed: Narrowed = {}): number {
    return this.#end(columns, 'upper', narrowed);
  }

  least(columns: readonly number[], narrowed: Narrowed = {}): number {
    return this.#end(columns, 'lower', narrowed);
  }

  #end(columns: readonly number[], side: 'lower' | 'upper', { caps, floors }: Narrowed): number {
    const { lower, upper } = this.#ranges;
    const floor = (j: number) => Math.max(lower[j] ?? 0, floors?.get(j) ?? -Infinity);
    const cap = (j: number) => Math.min(upper[j] ?? 0, caps?.get(j) ?? Infinity);
    const program = {
      limits: this.#open.map((j) => Math.max(0, cap(j) - floor(j))),
      rows: this.#rows.map(({ columns: free, sum }) => {
        const known = sum.columns.reduce((total, j) => total + floor(j), 0);
        return { columns: free, lower: sum.lower - known, upper: sum.upper - known };
      }),
    };
    const known = columns.reduce((total, j) => total + floor(j), 0);
    const asked = columns.flatMap((j) => this.#index.get(j) ?? []);
    if (asked.length === 0) return known;
    const [least, most, atLower, atUpper] = this.#solve(program, asked, side);
    const shown = side === 'lower' ? atLower : atUpper;
    if (shown) this.points.push(lower.map((_, j) => floor(j) + (shown[this.#index.get(j) ?? -1] ?? 0)));
    return (side === 'lower' ? least : most) + known;
  }
}

/** The largest whole number a value found by the solver allows. */
export const wholeBelow = (value: number): number => Math.floor(value + NOISE * (1 + Math.abs(value)));

export const wholeAbove = (value: number): number => -wholeBelow(-value);

/** Tighter ranges of single columns: of what a coalition knows, or to look at many columns at once. */
export interface Narrowed {
  readonly caps?: ReadonlyMap<number, number>;
  readonly floors?: ReadonlyMap<number, number>;
}

/**
 * Those of the columns that cannot reach their goal, in as few programs as possible.
 *
 * All are pushed up at once, none beyond its goal; who reaches it is settled. Pushed down is pushing up mirrored, and
 * has no `floors`.
 */
export function unableToReach(
  polytope: Polytope,
  goals: ReadonlyMap<number, number>,
  direction: 1 | -1 = 1,
  floors: ReadonlyMap<number, number> = new Map(),
): readonly number[] {
  const close = (value: number) => NOISE * (1 + Math.abs(value));
  const reaches = (value: number, goal: number) => direction * (value - goal) >= -close(goal);
  const reachedIn = (point: readonly number[] | undefined, column: number, goal: number) =>
    point !== undefined &&
    reaches(point[column] ?? 0, goal) &&
    [...floors].every(([j, floor]) => (point[j] ?? 0) >= floor - close(floor));
  let open = [...goals].filter(([j, goal]) => !polytope.points.some((point) => reachedIn(point, j, goal)));
  while (open.length > 1) {
    const narrowed = direction === 1 ? { caps: new Map(open), floors } : { floors: new Map(open) };
    const seen = polytope.points.length;
    const columns = open.map(([j]) => j);
    if (direction === 1) polytope.most(columns, narrowed);
    else polytope.least(columns, narrowed);
    const rest = open.filter(([j, goal]) => !reachedIn(polytope.points[seen], j, goal));
    if (rest.length === open.length) break;
    open = rest;
  }
  return open
    .filter(
      ([j, goal]) => !reaches(direction === 1 ? polytope.most([j], { floors }) : polytope.least([j]), goal),
    )
    .map(([j]) => j);
}
