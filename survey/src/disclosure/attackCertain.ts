import { unableToReach, wholeBelow, type Polytope } from './attackPolytope.ts';
import { exclusivePairs } from './attackPairs.ts';
import type { CountKnowledge } from './countKnowledge.ts';
import { smallest, type Attack } from './attackView.ts';
import { partialSum } from './bounds.ts';

export interface CertainUnion {
  readonly columns: readonly number[];
  /** Range of the counter votes. */
  readonly interval: readonly [least: number, most: number];
}

/** With so many columns every union is tried. */
const FEW = 14;

/**
 * Unions in which a coalition may know everybody else's answer, counted in counter votes (Gegenstimmen).
 *
 * At most `coalition` counter votes are possible, and fewer than there are respondents: so somebody's answer is
 * certain, and those who gave the counter votes know that of all others.
 *
 * @param votes the „ja“ are the counter votes
 */
export function certainUnions(attack: Attack, votes: CountKnowledge): readonly CertainUnion[] {
  const { coalition } = attack.problem;
  const goalOf = (columns: readonly number[]) => Math.min(coalition + 1, partialSum(columns, votes.n));
  const mostOf = (columns: readonly number[]) => partialSum(columns, votes.ranges.upper);
  const singles = votes.n.map((_, j) => [j]).filter((single) => mostOf(single) < goalOf(single));
  const sums = votes.sums.flatMap(({ columns, upper }) =>
    Math.min(upper, mostOf(columns)) < goalOf(columns) ? [columns] : [],
  );
  const plain = smallest([...singles, ...sums]);
  const { polytope } = votes;
  const found = polytope ? smallest([...plain, ...searched(attack, votes, polytope, plain)]) : plain;
  return found.map((columns) => ({ columns, interval: intervalOf(columns, votes, goalOf(columns) - 1) }));
}

/** What only linear programs show. */
function searched(
  attack: Attack,
  votes: CountKnowledge,
  polytope: Polytope,
  known: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const { coalition } = attack.problem;
  const { n, yes, ranges } = votes;
  const goalOf = (columns: readonly number[]) => Math.min(coalition + 1, partialSum(columns, n));
  const isOpen = (columns: readonly number[], counts: readonly number[]) =>
    partialSum(columns, counts) >= goalOf(columns);
  const goals = n.flatMap((_, j): (readonly [number, number])[] =>
    !isOpen([j], yes) && isOpen([j], ranges.upper) ? [[j, goalOf([j])]] : [],
  );
  const found = [...known, ...unableToReach(polytope, new Map(goals)).map((j) => [j])];
  const settled = (columns: readonly number[]) =>
    isOpen(columns, yes) ||
    polytope.points.some((point) => partialSum(columns, point) >= goalOf(columns) - 1e-6) ||
    contains(found, columns);
  const isCertain = (columns: readonly number[]) => wholeBelow(polytope.most(columns)) < goalOf(columns);
  if (n.length <= FEW) {
    const mostShown = (columns: readonly number[]) =>
      polytope.points.reduce(
        (most, point) => Math.max(most, wholeBelow(partialSum(columns, point))),
        partialSum(columns, yes),
      );
    const mostPossible = (columns: readonly number[]) => {
      const shown = mostShown(columns);
      return shown >= goalOf(columns) ? shown : wholeBelow(polytope.most(columns));
    };
    // Whoever can have more than c counter votes has them in every larger union too.
    const grow = (columns: readonly number[]) => {
      for (let next = (columns.at(-1) ?? -1) + 1; next < n.length; next++) {
        const union = [...columns, next];
        if (contains(found, union)) continue;
        const most = mostPossible(union);
        if (most > coalition) continue;
        if (most < goalOf(union)) found.push(union);
        else grow(union);
      }
    };
    grow([]);
    return found;
  }
  const isAlone = (j: number) => found.some((other) => other.length === 1 && other[0] === j);
  for (const pair of exclusivePairs(votes, polytope, coalition, isAlone)) {
    // That both are nothing but counter votes is impossible; only larger pairs could still be open.
    if (partialSum(pair, n) === goalOf(pair) || isCertain(pair)) found.push(pair);
  }
  for (const union of attack.unions()) {
    if (!settled(union) && isCertain(union)) found.push(union);
  }
  return found;
}

const contains = (found: readonly (readonly number[])[], union: readonly number[]) =>
  found.some((other) => other.every((column) => union.includes(column)));

const isSame = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((column, i) => column === b[i]);

/** What bounds say; that the most is at most `below` is proved. */
function intervalOf(
  columns: readonly number[],
  { sums, ranges }: CountKnowledge,
  below: number,
): readonly [number, number] {
  const own = sums.filter((sum) => isSame(sum.columns, columns));
  const least = Math.max(partialSum(columns, ranges.lower), ...own.map(({ lower }) => lower));
  const most = Math.min(partialSum(columns, ranges.upper), ...own.map(({ upper }) => upper));
  return [least, Math.max(least, Math.min(most, below))];
}
