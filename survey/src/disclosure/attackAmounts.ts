import { amountKnowledge, type AmountKnowledge } from './amountKnowledge.ts';
import { dominatedUnions } from './attackDominance.ts';
import { exactUnions } from './attackExact.ts';
import { unableToReach } from './attackPolytope.ts';
import { atomsOf, totalOf, type Attack } from './attackView.ts';
import { partialSum } from './bounds.ts';
import type { AmountFeature, Breach } from './problem.ts';

/** Breaches of a summed amount. */
export function amountBreaches(attack: Attack, feature: AmountFeature): readonly Breach[] {
  const knowledge = amountKnowledge(attack, feature);
  const dominance = dominatedUnions(attack, feature, knowledge).map(({ columns, interval }): Breach => {
    return { atoms: atomsOf(attack.structure, columns), feature: feature.id, kind: 'dominance', interval };
  });
  const taken = new Set(dominance.map(({ atoms }) => atoms.join()));
  const exact = exactUnions(attack, {
    forced: new Map(forcedToZero(knowledge).map((column) => [column, 0])),
    ends: () => [0, Infinity],
    exactSums: attack.structure.sums.map(({ columns }) => columns),
  });
  const byAtom = feature.contributions.map(totalOf);
  return [
    ...dominance,
    ...exact.flatMap((atoms): Breach[] => {
      const sum = partialSum(atoms, byAtom);
      return taken.has(atoms.join())
        ? []
        : [{ atoms, feature: feature.id, kind: 'exact', interval: [sum, sum] }];
    }),
  ];
}

/** Columns that cannot have anything; all others can be forced only by algebra. */
function forcedToZero({ total, parts, ranges, polytope }: AmountKnowledge): readonly number[] {
  const empty = total.flatMap((sum, j) => (sum === 0 ? [j] : []));
  const forced = empty.filter((j) => ranges.upper[j] === 0);
  if (!polytope) return forced;
  const smallest = Math.min(...parts.flat().filter((part) => part > 0));
  const open = empty.filter((j) => ranges.upper[j] !== 0).map((j) => [j, smallest] as const);
  return [...forced, ...unableToReach(polytope, new Map(open))];
}
