import { partialSum, type BoundedSum } from './bounds.ts';
import type { AttackStructure } from './attackStructure.ts';
import type { LinearSolver, Problem } from './problem.ts';

/** An attack on one question. */
export interface Attack {
  readonly problem: Problem;
  readonly structure: AttackStructure;
  readonly solve: LinearSolver | undefined;
  /** Unions to try where there are too many to try all; made when first asked for. */
  readonly unions: () => readonly (readonly number[])[];
  /** Small unions that can be computed from all published sums; made when first asked for. */
  readonly derivable: () => readonly (readonly number[])[];
}

/** Adds up over the atoms of each column. */
export function byColumn({ columns }: AttackStructure, valueOf: (atom: number) => number): readonly number[] {
  return columns.map((atoms) => atoms.reduce((sum, atom) => sum + valueOf(atom), 0));
}

/** Independent bodies (unabhängige Stellen) in each column. */
export function bodiesByColumn({ problem, structure }: Attack): readonly number[] {
  return byColumn(structure, (atom) => bodiesOf(problem, atom));
}

export function bodiesOf({ atoms }: Problem, atom: number): number {
  return atoms[atom]?.bodies ?? atoms[atom]?.n ?? 0;
}

/**
 * The published sums with what is known of each, then the remainders, and every union the algebra makes directly.
 *
 * @param room how far below and above the truth a published sum may lie, for what its readers know
 */
export function boundedSums(
  structure: AttackStructure,
  truth: readonly number[],
  room: (set: number) => readonly [below: number, above: number] = () => [0, 0],
): readonly BoundedSum[] {
  const rooms = structure.sums.map(({ set }) => room(set));
  const around = (columns: readonly number[], below: number, above: number): BoundedSum => {
    const sum = partialSum(columns, truth);
    return { columns, lower: sum - below, upper: sum + above };
  };
  const published = structure.sums.map(({ columns }, i) => around(columns, ...(rooms[i] ?? [0, 0])));
  const remainders = structure.remainders.map(({ of, without, columns }) => {
    const [below, above] = rooms[of] ?? [0, 0];
    const others = without.map((i) => rooms[i] ?? [0, 0]);
    return around(
      columns,
      others.reduce((sum, [, up]) => sum + up, below),
      others.reduce((sum, [down]) => sum + down, above),
    );
  });
  const exact = rooms.every(([below, above]) => below === 0 && above === 0);
  return [
    ...published,
    ...remainders,
    ...(exact ? structure.unions.map((columns) => around(columns, 0, 0)) : []),
  ];
}

/** Original atoms of a union of columns, ascending. */
export function atomsOf({ columns }: AttackStructure, union: readonly number[]): readonly number[] {
  return union.flatMap((column) => columns[column] ?? []).toSorted((a, b) => a - b);
}

/** Those of the unions that contain no other one. */
export function smallest<T extends readonly number[]>(unions: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const union of unions.toSorted((a, b) => a.length - b.length)) {
    const members = new Set(union);
    if (!kept.some((other) => other.every((column) => members.has(column)))) kept.push(union);
  }
  return kept;
}

export const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
