import type { PlannedSet, Problem } from './problem.ts';

/** What brute force sees of a pattern: atoms to protect, and groups of them nobody can tell apart. */
export interface View {
  readonly problem: Problem;
  readonly shown: readonly PlannedSet[];
  readonly groups: readonly Group[];
}

export interface Group {
  readonly atoms: readonly number[];
  /** Indices into `shown`. */
  readonly sets: readonly number[];
}

export function viewOf(problem: Problem, published: ReadonlySet<string>): View {
  const isOpen = (atom: number) => problem.atoms[atom]!.n > 0 && problem.atoms[atom]!.known !== true;
  const shown = problem.sets.filter(
    ({ id, withhold, atoms }) => (withhold === 'never' || published.has(id)) && atoms.some(isOpen),
  );
  const groups = new Map<string, { atoms: number[]; sets: number[] }>();
  problem.atoms.forEach((_, atom) => {
    const sets = shown.flatMap(({ atoms }, i) => (atoms.includes(atom) ? [i] : []));
    if (!isOpen(atom) || sets.length === 0) return;
    const group = groups.get(sets.join()) ?? { atoms: [], sets };
    group.atoms.push(atom);
    groups.set(sets.join(), group);
  });
  return { problem, shown, groups: [...groups.values()] };
}

/** All unions of at least one atom. */
export function unionsOf(atoms: readonly number[]): readonly number[][] {
  if (atoms.length > 12) throw new RangeError('too many atoms for brute force');
  const all = atoms.toSorted((a, b) => a - b);
  return Array.from({ length: 2 ** all.length - 1 }, (_, i) => all.filter((_, bit) => ((i + 1) >> bit) & 1));
}

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
