import { certainUnions, type CertainUnion } from './attackCertain.ts';
import { exactUnions } from './attackExact.ts';
import { unableToReach, wholeAbove, wholeBelow } from './attackPolytope.ts';
import { atomsOf, bodiesOf, byColumn, type Attack } from './attackView.ts';
import { partialSum, type BoundedSum } from './bounds.ts';
import { countKnowledge, type CountKnowledge } from './countKnowledge.ts';
import type { Breach, CountFeature } from './problem.ts';

/** Breaches of a counted yes-or-no answer. */
export function countBreaches(attack: Attack, feature: CountFeature): readonly Breach[] {
  const knowledge = countKnowledge(attack, feature);
  const { yes } = knowledge;
  const forced = forcedColumns(knowledge);
  const toNo = ({ columns, interval }: CertainUnion) => ({ columns, interval });
  const toYes = ({ columns, interval: [least, most] }: CertainUnion) => {
    const all = partialSum(columns, knowledge.n);
    return { columns, interval: [all - most, all - least] as const };
  };
  const certain = [
    ...(feature.protect === 'none' ? [] : certainUnions(attack, flipped(knowledge)).map(toYes)),
    ...(feature.protect === 'both' ? certainUnions(attack, knowledge).map(toNo) : []),
  ].map(({ columns, interval }): Breach => {
    return { atoms: atomsOf(attack.structure, columns), feature: feature.id, kind: 'certain', interval };
  });
  const taken = new Set(certain.map(({ atoms }) => atoms.join()));
  const published = knowledge.sums.slice(0, attack.structure.sums.length);
  const exact = exactUnions(attack, {
    settled: feature.guardEnds === 'sets' ? settledColumns(attack, knowledge, published) : new Set(),
    forced: new Map(forced.map((column) => [column, yes[column] ?? 0])),
    ends: (column) => [0, knowledge.n[column] ?? 0],
    guard: feature.guardEnds,
    exactSums: published.flatMap((sum) => (isExact(sum, knowledge) ? [sum.columns] : [])),
  });
  return [
    ...certain,
    ...exact.flatMap((atoms): Breach[] => {
      const value = partialSum(atoms, feature.yes);
      return taken.has(atoms.join())
        ? []
        : [{ atoms, feature: feature.id, kind: 'exact', interval: [value, value] }];
    }),
  ];
}

/**
 * Columns in a published set of k bodies in which nobody says yes, or everybody: what that tells about each member was
 * judged when the set was (Primärsperrung), and the attacker finds out nothing beyond it.
 */
function settledColumns(
  { problem, structure }: Attack,
  { n, yes }: CountKnowledge,
  published: readonly BoundedSum[],
): ReadonlySet<number> {
  const bodies = byColumn(structure, (atom) => bodiesOf(problem, atom));
  const isSettled = ({ columns, lower, upper }: BoundedSum) => {
    const count = partialSum(columns, yes);
    const isUniform = lower === upper && (count === 0 || count === partialSum(columns, n));
    return isUniform && partialSum(columns, bodies) >= problem.minRespondents;
  };
  return new Set(published.filter(isSettled).flatMap(({ columns }) => columns));
}

/** Columns that cannot have another count. Only one at an end of its range can be forced without algebra. */
function forcedColumns({ n, yes, ranges, polytope }: CountKnowledge): readonly number[] {
  const isForced = (j: number) => ranges.lower[j] === ranges.upper[j];
  const all = n.map((_, j) => j);
  const forced = all.filter(isForced);
  if (!polytope) return forced;
  const open = all.filter((j) => !isForced(j));
  const up = open.filter((j) => yes[j] === ranges.lower[j]).map((j) => [j, (yes[j] ?? 0) + 1] as const);
  const down = open.filter((j) => yes[j] === ranges.upper[j]).map((j) => [j, (yes[j] ?? 0) - 1] as const);
  return [...forced, ...unableToReach(polytope, new Map(up)), ...unableToReach(polytope, new Map(down), -1)];
}

/** A band counts as the exact sum if its true end is the only count possible. */
function isExact({ columns, lower, upper }: BoundedSum, { yes, ranges, polytope }: CountKnowledge): boolean {
  const truth = partialSum(columns, yes);
  const least = Math.max(lower, partialSum(columns, ranges.lower));
  const most = Math.min(upper, partialSum(columns, ranges.upper));
  if (least === most || !polytope) return least === most;
  if (truth === least) return wholeBelow(polytope.most(columns)) === truth;
  return truth === most && wholeAbove(polytope.least(columns)) === truth;
}

/** The same with „ja“ and „nein“ exchanged. */
function flipped({ n, yes, sums, ranges, polytope }: CountKnowledge): CountKnowledge {
  const flip = (values: readonly number[]) => n.map((own, j) => own - (values[j] ?? 0));
  const turned = sums.map(({ columns, lower, upper }) => {
    const all = partialSum(columns, n);
    return { columns, lower: all - upper, upper: all - lower };
  });
  const turnedRanges = { lower: flip(ranges.upper), upper: flip(ranges.lower) };
  return {
    n,
    yes: flip(yes),
    sums: turned,
    ranges: turnedRanges,
    polytope: polytope?.turned(turned.slice(0, polytope.size), turnedRanges, flip),
  };
}
