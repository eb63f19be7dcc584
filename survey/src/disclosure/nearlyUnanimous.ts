import type { CountFeature, PlannedSet, Problem } from './problem.ts';
import { respondentsOf } from './respondents.ts';

/**
 * Group attribute disclosure (fast einheitliche Antworten): fewer than m = c + 1 counter votes.
 *
 * A coalition of the c who answered otherwise would know the answer of everybody else. Protected is „ja“, or „nein“
 * as well. Where only a band is published, what it guarantees counts. `members` are the atoms of the set with
 * somebody to protect.
 */
export function nearlyUnanimous(
  problem: Problem,
  feature: CountFeature,
  set: Pick<PlannedSet, 'id' | 'atoms'>,
  members: readonly number[],
): boolean {
  if (feature.protect === 'none') return false;
  const yes = yesOf(feature, members);
  const band = feature.bands?.get(set.id);
  const known = band ? yesOf(feature, set.atoms) - yes : 0;
  const [least, most] = band ? [band[0] - known, band[1] - known] : [yes, yes];
  if (respondentsOf(problem, members) - least <= problem.coalition) return true;
  return feature.protect === 'both' && most <= problem.coalition;
}

function yesOf({ yes }: CountFeature, members: readonly number[]): number {
  let count = 0;
  for (const member of members) count += yes[member] ?? 0;
  return count;
}
