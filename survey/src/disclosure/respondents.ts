import type { Problem } from './problem.ts';

/** Respondents in these atoms (Befragte mit Angabe), those with known answers included. */
export function respondentsOf({ atoms }: Pick<Problem, 'atoms'>, members: readonly number[]): number {
  let count = 0;
  for (const member of members) count += atoms[member]?.n ?? 0;
  return count;
}

/** Has this atom somebody to protect: not empty, and its answers not known anyway? */
export function isProtected({ atoms }: Pick<Problem, 'atoms'>, member: number): boolean {
  const atom = atoms[member];
  return atom !== undefined && atom.n > 0 && atom.known !== true;
}

/** Of these atoms the ones with somebody to protect. */
export function protectedAmong(problem: Pick<Problem, 'atoms'>, members: readonly number[]): number[] {
  return members.filter((member) => isProtected(problem, member));
}
