import type { AmountKnowledge } from './amountKnowledge.ts';
import { unableToReach, type Polytope } from './attackPolytope.ts';
import { smallest, type Attack } from './attackView.ts';
import { partialSum } from './bounds.ts';
import type { AmountFeature } from './problem.ts';

export interface DominatedUnion {
  readonly columns: readonly number[];
  readonly interval: readonly [lower: number, upper: number];
}

/**
 * Unions in which the others can estimate the largest contribution too closely (p-%-Regel).
 *
 * The next largest (one, or as many as form a coalition) take what they have off the most the union can be; what is
 * left bounds the largest and must be p % more than it really is: the upper protection level. A sum that is published
 * or a remainder is met by this as well as one that only lies in a range. Two single contributors in one remainder
 * are the case in which nothing is left beside both.
 */
export function dominatedUnions(
  attack: Attack,
  feature: AmountFeature,
  knowledge: AmountKnowledge,
): readonly DominatedUnion[] {
  const rule = { factor: 1 + feature.dominancePercent / 100, allies: Math.max(1, attack.problem.coalition) };
  const { parts, sums, ranges, polytope } = knowledge;
  const isTight = (own: readonly number[], most: number) => isBelow(most, neededFor(own, rule));
  const columns = parts.flatMap((own, j) => (isTight(own, ranges.upper[j] ?? 0) ? [[j]] : []));
  const unions = sums.flatMap((sum) => {
    const pooled = sum.columns.flatMap((j) => parts[j] ?? []).toSorted((a, b) => b - a);
    return isTight(pooled, sum.upper) ? [sum.columns] : [];
  });
  const plain = smallest([...columns, ...unions]);
  const found = polytope ? [...plain, ...searched(attack, knowledge, polytope, rule, plain)] : plain;
  return smallest(found).map((union) => ({ columns: union, interval: intervalOf(union, knowledge) }));
}

/** With so many columns the contributors of each single one are tried as allies. */
const FEW = 40;

interface Rule {
  /** The largest contribution must seem possible so many times as large. */
  readonly factor: number;
  readonly allies: number;
}

/** How much a sum must be able to be; `own` starts with the largest. */
function neededFor([largest = 0, ...others]: readonly number[], { factor, allies }: Rule): number {
  return largest > 0 ? largest * factor + others.slice(0, allies).reduce((sum, part) => sum + part, 0) : 0;
}

const isBelow = (value: number, needed: number): boolean => value < needed * (1 - 1e-9);

/**
 * What only linear programs show: that a column alone cannot be as large as needed, or cannot if contributors to one
 * published sum with it use what they have.
 */
function searched(
  { structure }: Attack,
  { parts, total }: AmountKnowledge,
  polytope: Polytope,
  rule: Rule,
  known: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const settled = new Set(known.filter(({ length }) => length === 1).flat());
  const open = parts.flatMap((own, j) => (settled.has(j) || (own[0] ?? 0) === 0 ? [] : [j]));
  const alone = (j: number) => neededFor(parts[j] ?? [], rule);
  const tight = unableToReach(polytope, goalsFor(open, total, alone));
  const alliesOf = (j: number, sum: readonly number[]) =>
    sum
      .flatMap((other) => (parts[other] ?? []).slice(other === j ? 1 : 0).map((part) => ({ other, part })))
      .toSorted((a, b) => b.part - a.part)
      .slice(0, rule.allies);
  const beside = (j: number) => {
    const sums = structure.sums.filter(({ columns }) => columns.includes(j)).map(({ columns }) => columns);
    // A small contributor elsewhere may know more than the largest one; too many to try in large problems.
    const single = parts.length <= FEW ? [...new Set(sums.flat())].filter((other) => other !== j) : [];
    return [...sums, ...single.map((other) => [other])].map((columns) => alliesOf(j, columns));
  };
  const withAllies = (j: number) =>
    Math.max(
      ...beside(j).map((allies) => neededFor([parts[j]?.[0] ?? 0, ...allies.map(({ part }) => part)], rule)),
    );
  const doubtful = unableToReach(
    polytope,
    goalsFor(
      open.filter((j) => !tight.includes(j)),
      total,
      withAllies,
    ),
  );
  const betrayed = doubtful.filter((j) =>
    beside(j).some((allies) => {
      const floors = new Map<number, number>();
      for (const { other, part } of allies)
        if (other !== j) floors.set(other, (floors.get(other) ?? 0) + part);
      const own = allies.filter(({ other }) => other === j).map(({ part }) => part);
      return isBelow(
        polytope.most([j], { floors }) * (1 + 1e-6),
        neededFor([parts[j]?.[0] ?? 0, ...own], rule),
      );
    }),
  );
  return [...tight, ...betrayed].map((j) => [j]);
}

/** Goals above the truth; what is as large as needed already can be that large. */
function goalsFor(
  columns: readonly number[],
  total: readonly number[],
  needed: (column: number) => number,
): ReadonlyMap<number, number> {
  return new Map(
    columns.flatMap((j): (readonly [number, number])[] =>
      isBelow(total[j] ?? 0, needed(j)) ? [[j, needed(j)]] : [],
    ),
  );
}

function intervalOf(
  columns: readonly number[],
  { total, sums, ranges, polytope }: AmountKnowledge,
): readonly [number, number] {
  const isKnown = sums.some((sum) => sum.columns.join() === columns.join());
  if (isKnown) return [partialSum(columns, total), partialSum(columns, total)];
  if (polytope) return [polytope.least(columns), polytope.most(columns)];
  return [partialSum(columns, ranges.lower), partialSum(columns, ranges.upper)];
}
