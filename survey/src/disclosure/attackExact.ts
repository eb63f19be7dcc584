import { derivableUnions } from './algebraUnions.ts';
import { rowSpaceOf } from './algebra.ts';
import { atomsOf, bodiesByColumn, bodiesOf, smallest, type Attack } from './attackView.ts';

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
  const rows = exactSums.map((sum) => sum.filter((column) => !forced.has(column)));
  const space =
    forced.size > 0 || exactSums.length < structure.sums.length
      ? rowSpaceOf(structure.columns.length, rows)
      : structure.space;
  const weights = bodiesByColumn(attack).map((own, j) => (forced.has(j) ? limit : own));
  const { unions } = derivableUnions(space, weights, limit);
  return smallest([...found, ...unions.map((union) => atomsOf(structure, union))]);
}

const bodies = ({ problem }: Attack, atoms: readonly number[]): number =>
  atoms.reduce((sum, atom) => sum + bodiesOf(problem, atom), 0);
