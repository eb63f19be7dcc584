import { derivableUnions } from './algebraUnions.ts';
import { rowSpaceOf, type RowSpace } from './algebra.ts';
import type { AttackStructure } from './attackStructure.ts';
import type { Problem } from './problem.ts';
import { atomsOf, bodiesOf, smallest, type Attack } from './attackView.ts';

/** What is known of the columns before the algebra. */
export interface Known {
  /** Columns whose sum is certain, by their value. */
  readonly forced: ReadonlyMap<number, number>;
  /** The least and the most a column could have at all. */
  readonly ends: (column: number) => readonly [number, number];
  /** Unions of columns whose sum is known exactly. */
  readonly exactSums: readonly (readonly number[])[];
}

/**
 * All smallest unions of atoms with fewer than k independent bodies whose sum is known exactly.
 *
 * A sum is certain if and only if it can be computed from the published ones and from those columns that cannot
 * be anything but what they are. A column at an end of its range gives away each of its atoms.
 */
export function exactUnions(
  attack: Attack,
  { forced, ends, exactSums }: Known,
): readonly (readonly number[])[] {
  const { problem, structure } = attack;
  const limit = problem.minRespondents;
  const found: (readonly number[])[] = [];
  for (const [column, value] of forced) {
    const atoms = structure.columns[column] ?? [];
    const parts = ends(column).includes(value) ? atoms.map((atom) => [atom]) : [atoms];
    found.push(...parts.filter((part) => bodies(attack, part) < limit));
  }
  const unions =
    forced.size === 0 && exactSums.length === structure.sums.length
      ? attack.derivable()
      : derivableFrom(
          rowSpaceOf(
            structure.columns.length,
            exactSums.map((sum) => sum.filter((column) => !forced.has(column))),
          ),
          problem,
          structure,
          forced,
        );
  return smallest([...found, ...unions.map((union) => atomsOf(structure, union))]);
}

/** Unions of fewer than k bodies in the row space; columns that are known anyway stay out. */
export function derivableFrom(
  space: RowSpace,
  problem: Problem,
  structure: AttackStructure,
  known: ReadonlyMap<number, number> = new Map(),
): readonly (readonly number[])[] {
  const limit = problem.minRespondents;
  const weights = structure.columns.map((atoms, j) =>
    known.has(j) ? limit : atoms.reduce((sum, atom) => sum + bodiesOf(problem, atom), 0),
  );
  return derivableUnions(space, weights, limit).unions;
}

const bodies = ({ problem }: Attack, atoms: readonly number[]): number =>
  atoms.reduce((sum, atom) => sum + bodiesOf(problem, atom), 0);
