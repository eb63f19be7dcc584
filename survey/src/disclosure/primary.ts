import { dominated } from './dominated.ts';
import { nearlyUnanimous } from './nearlyUnanimous.ts';
import type { Feature, PlannedSet, Problem } from './problem.ts';
import { protectedAmong, respondentsOf } from './respondents.ts';
import { roomFromSquares } from './roomFromSquares.ts';
import { roomOfOne } from './roomOfOne.ts';
import { tooFewBodies } from './tooFewBodies.ts';

type Candidate = Pick<PlannedSet, 'id' | 'atoms'>;

/**
 * Is a set unsafe by itself (Primärsperrung), whatever else is published?
 *
 * A set nobody answered in is not: it is shown as „0 Teilnehmende“.
 */
export function isUnsafe(problem: Problem, set: Candidate): boolean {
  if (respondentsOf(problem, set.atoms) === 0) return false;
  const members = protectedAmong(problem, set.atoms);
  if (tooFewBodies(problem, members)) return true;
  return problem.features.some((feature) => isBroken(problem, feature, set, members));
}

function isBroken(problem: Problem, feature: Feature, set: Candidate, members: readonly number[]): boolean {
  switch (feature.kind) {
    case 'count':
      return nearlyUnanimous(problem, feature, set, members);
    case 'amount':
      return dominated(problem, feature, members);
    case 'score':
      return (
        roomOfOne(problem, feature, set, members) < feature.minWidth ||
        (feature.withSquares === true &&
          roomFromSquares(
            members.flatMap((member) => feature.values[member] ?? []),
            problem.coalition,
          ) < feature.minWidth)
      );
  }
}

/** The planned sets to withhold because they are unsafe by themselves; one published for ever cannot be. */
export function primarySuppression(problem: Problem): readonly PlannedSet[] {
  return problem.sets.filter((set) => set.withhold !== 'never' && isUnsafe(problem, set));
}
