import type { Problem } from '../disclosure/problem.ts';
import { respondentsOf } from '../disclosure/respondents.ts';

/**
 * Whether the sums of some atoms are published anyway: they are those of a published set, or of whole strata put
 * together. Atoms nobody answered in do not matter.
 *
 * @param problem the sets that are published, the strata among them
 */
export function isTold(problem: Problem, atoms: readonly number[]): boolean {
  const own = new Set(answeredIn(problem, atoms));
  const inside = problem.sets
    .map((set) => ({ id: set.id, atoms: answeredIn(problem, set.atoms) }))
    .filter((set) => set.atoms.every((atom) => own.has(atom)));
  if (inside.some(({ atoms: some }) => some.length === own.size)) return true;
  const strata = inside.filter(({ id }) => id.startsWith(STRATUM));
  return strata.reduce((sum, { atoms: some }) => sum + some.length, 0) === own.size;
}

/** Marks the sets that are strata, which have no atom in common. */
export const STRATUM = ':';

const answeredIn = (problem: Problem, atoms: readonly number[]): readonly number[] =>
  atoms.filter((atom) => respondentsOf(problem, [atom]) > 0);
