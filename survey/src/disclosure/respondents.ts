import type { Problem } from './problem.ts';

/** Respondents in these atoms (Befragte mit Angabe), those with known answers included. */
export function respondentsOf({ atoms }: Pick<Problem, 'atoms'>, members: readonly number[]): number {
  let count = 0;
  for (const member of members) count += atoms[member]?.n ?? 0;
  return count;
}

/** Of these atoms the ones with somebody to protect: not empty, and their answers not known anyway. */
export function protectedAmong({ atoms }: Pick<Problem, 'atoms'>, members: readonly number[]): number[] {
  return members.filter((member) => {
    const atom = atoms[member];
    return atom !== undefined && atom.n > 0 && atom.known !== true;
  });
}
