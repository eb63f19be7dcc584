import { derivableUnions } from './algebraUnions.ts';
import { rowSpaceOf, type RowSpace } from './algebra.ts';
import type { AttackStructure } from './attackStructure.ts';
import type { Problem } from './problem.ts';
import { atomsOf, bodiesOf, smallest, type Attack } from './attackView.ts';

/** What is known of the columns before the algebra. */
export interface Known {
  /** Columns whose sum is certain, by their value. */
  readonly forced: ReadonlyMap<number, number>;
  /** Certain columns that a published set tells as it stands, so that they are no finding. */
  readonly settled?: ReadonlySet<number>;
  /** The least and the most a column could have at all. */
  readonly ends: (column: number) => readonly [number, number];
  /** Who is given away by a column at an end: each of its atoms, or planned sets only. */
  readonly guard?: 'atoms' | 'sets' | undefined;
  /** Unions of columns whose sum is known exactly. */
  readonly exactSums: readonly (readonly number[])[];
}

/**
 * All smallest unions of atoms with fewer than k independent bodies whose sum is known exactly.
 *
 * A sum is certain if and only if it can be computed from the published ones and from those columns that cannot
 * be anything but what they are. A column at an end of its range gives away each of its atoms. Without a solver the
 * latter are only taken off the published sums and their plain combinations.
 */
export function exactUnions(
  attack: Attack,
  { forced, settled = new Set(), ends, guard = 'atoms', exactSums }: Known,
): readonly (readonly number[])[] {
  const { problem, structure } = attack;
  const atEnds: number[] = [];
  const found: (readonly number[])[] = [];
  for (const [column, value] of forced) {
    if (settled.has(column)) continue;
    const atoms = structure.columns[column] ?? [];
    if (ends(column).includes(value)) atEnds.push(...atoms);
    else found.push(atoms);
  }
  found.push(...(guard === 'atoms' ? atEnds.map((atom) => [atom]) : plannedIn(problem, new Set(atEnds))));
  const isPlain = exactSums.length === structure.sums.length;
  const open = exactSums.map((sum) => sum.filter((column) => !forced.has(column)));
  if (isPlain && (forced.size === 0 || !attack.solve)) {
    const shortened = [
      ...open,
      ...structure.unions.map((sum) => sum.filter((column) => !forced.has(column))),
    ];
    found.push(...shortened.filter(({ length }) => length > 0).map((union) => atomsOf(structure, union)));
  }
  const isSettled = isPlain && (forced.size === 0 || !attack.solve);
  // Where only planned sets are guarded at the ends, what can be computed is a finding even if it is none or all.
  const unions = [
    ...(isSettled || (isPlain && guard === 'sets') ? attack.derivable() : []),
    ...(isSettled
      ? []
      : derivableFrom(rowSpaceOf(structure.columns.length, open), problem, structure, forced)),
  ];
  return smallest([
    ...found.filter((atoms) => bodies(attack, atoms) < problem.minRespondents),
    ...unions.map((union) => atomsOf(structure, union)),
  ]);
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

/** Planned sets, without what is empty or known, that lie in these atoms. */
function plannedIn({ atoms, sets }: Problem, within: ReadonlySet<number>): readonly (readonly number[])[] {
  const isOpen = (atom: number) => (atoms[atom]?.n ?? 0) > 0 && atoms[atom]?.known !== true;
  return sets
    .map((set) => set.atoms.filter(isOpen))
    .filter((own) => own.length > 0 && own.every((atom) => within.has(atom)));
}

const bodies = ({ problem }: Attack, atoms: readonly number[]): number =>
  atoms.reduce((sum, atom) => sum + bodiesOf(problem, atom), 0);
