import { dominatedUnions } from './attackDominance.ts';
import { exactUnions } from './attackExact.ts';
import { Polytope, unableToReach } from './attackPolytope.ts';
import { atomsOf, boundedSums, byColumn, type Attack } from './attackView.ts';
import { partialSum, propagate, type BoundedSum, type Ranges } from './bounds.ts';
import type { AmountFeature, Breach } from './problem.ts';

/** What is known of the sum of the amounts in each column. */
export interface AmountKnowledge {
  /** Contributions in each column, the largest first. */
  readonly parts: readonly (readonly number[])[];
  readonly total: readonly number[];
  /** Published sums first, in the order of the structure. */
  readonly sums: readonly BoundedSum[];
  readonly ranges: Ranges;
  readonly polytope: Polytope | undefined;
}

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

export function amountKnowledge(
  { structure, solve }: Attack,
  { contributions }: AmountFeature,
): AmountKnowledge {
  const parts = structure.columns.map((atoms) =>
    atoms.flatMap((atom) => contributions[atom] ?? []).toSorted((a, b) => b - a),
  );
  const byAtom = contributions.map(totalOf);
  const total = byColumn(structure, (atom) => byAtom[atom] ?? 0);
  const sums = boundedSums(structure, total);
  const largest = Math.max(0, ...sums.map(({ upper }) => upper));
  const start = { lower: total.map(() => 0), upper: total.map(() => Infinity) };
  const ranges = propagate(sums, start, largest * ROUNDING);
  const polytope = solve && new Polytope(sums.slice(0, structure.sums.length), ranges, solve);
  return { parts, total, sums, ranges, polytope };
}

/** Error of adding up floating-point amounts, relative to the largest sum. */
const ROUNDING = 1e-12;

/** Columns that cannot have anything; all others can be forced only by algebra. */
function forcedToZero({ total, parts, ranges, polytope }: AmountKnowledge): readonly number[] {
  const empty = total.flatMap((sum, j) => (sum === 0 ? [j] : []));
  const forced = empty.filter((j) => ranges.upper[j] === 0);
  if (!polytope) return forced;
  const smallest = Math.min(...parts.flat().filter((part) => part > 0));
  const open = empty.filter((j) => ranges.upper[j] !== 0).map((j) => [j, smallest] as const);
  return [...forced, ...unableToReach(polytope, new Map(open))];
}

export const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
