import type { Problem } from './problem.ts';

/**
 * Minimum frequency rule (Mindestfallzahl): fewer than k independent bodies (unabhängige Stellen) answered.
 *
 * What counts are bodies, not questionnaires: one office may answer for several units. `members` are atoms with
 * somebody to protect; the reader's own is not among them.
 */
export function tooFewBodies(problem: Problem, members: readonly number[]): boolean {
  let bodies = 0;
  for (const member of members) {
    const atom = problem.atoms[member];
    bodies += atom?.bodies ?? atom?.n ?? 0;
  }
  return bodies < problem.minRespondents;
}
