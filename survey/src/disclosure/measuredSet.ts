import type { PlannedSet, Problem } from './problem.ts';
import { protectedAmong, respondentsOf } from './respondents.ts';

/** A set ready for comparison with others. */
export interface MeasuredSet {
  readonly set: PlannedSet;
  /** Its atoms with somebody to protect. */
  readonly atoms: readonly number[];
  /** 1 for those atoms, 0 for all others of the problem. */
  readonly has: Uint8Array;
  readonly respondents: number;
}

/** Those of the sets that protect somebody or could give somebody away, fewest respondents first, then by id. */
export function measureSets(problem: Problem, sets: readonly PlannedSet[]): readonly MeasuredSet[] {
  return sets
    .map((set): MeasuredSet => {
      const atoms = protectedAmong(problem, set.atoms);
      const has = new Uint8Array(problem.atoms.length);
      for (const atom of atoms) has[atom] = 1;
      return { set, atoms, has, respondents: respondentsOf(problem, atoms) };
    })
    .filter(({ atoms }) => atoms.length > 0)
    .toSorted((a, b) => a.respondents - b.respondents || (a.set.id < b.set.id ? -1 : 1));
}
