import type { CountKnowledge } from './countKnowledge.ts';
import { unableToReach, type Polytope } from './attackPolytope.ts';

/**
 * Pairs of small columns that cannot both consist of counter votes alone.
 *
 * A smallest union in which somebody's answer is certain is a single column, or each of its columns is so small that
 * a coalition could be all of the others. Only pairs are looked for here: with one ally of single respondents, with two
 * of at most two each. Of larger unions, such as three single ones with two allies, those are tried that planned sets
 * suggest (`unionsToTry`). Columns that are certain by themselves stay out. One is held at its most while all others are
 * pushed up together.
 */
export function exclusivePairs(
  { n }: CountKnowledge,
  polytope: Polytope,
  coalition: number,
  isCertain: (column: number) => boolean,
): readonly (readonly [number, number])[] {
  const small = n.flatMap((own, j) => (own <= coalition && !isCertain(j) ? [j] : []));
  const isFull = (point: readonly number[], j: number) => (point[j] ?? 0) > (n[j] ?? 0) - 1e-6;
  const pairs: (readonly [number, number])[] = [];
  for (const one of small) {
    let open = small.filter((other) => other > one);
    for (const point of polytope.points) {
      if (open.length > 0 && isFull(point, one)) open = open.filter((other) => !isFull(point, other));
    }
    if (open.length === 0) continue;
    const goals = new Map(open.map((other) => [other, n[other] ?? 0]));
    const floors = new Map([[one, n[one] ?? 0]]);
    for (const other of unableToReach(polytope, goals, 1, floors)) pairs.push([one, other]);
  }
  return pairs;
}
