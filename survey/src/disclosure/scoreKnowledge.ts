import { Polytope } from './attackPolytope.ts';
import { boundedSums, byColumn, totalOf, type Attack } from './attackView.ts';
import { propagate, type BoundedSum, type Ranges } from './bounds.ts';
import type { ScoreFeature } from './problem.ts';

/** What is known of the sum of the values in each column, counted from the lower end of the scale. */
export interface ScoreKnowledge {
  readonly n: readonly number[];
  /** Values in each column above the lower end, ascending. */
  readonly values: readonly (readonly number[])[];
  /** Length of the scale. */
  readonly length: number;
  /** Published sums first, in the order of the structure. */
  readonly sums: readonly BoundedSum[];
  readonly ranges: Ranges;
  readonly polytope: Polytope | undefined;
}

export function scoreKnowledge(attack: Attack, feature: ScoreFeature): ScoreKnowledge {
  const { problem, structure, solve } = attack;
  const [from, to] = feature.scale;
  const values = structure.columns.map((atoms) =>
    atoms
      .flatMap((atom) => (feature.values[atom] ?? []).map((value) => value - from))
      .toSorted((a, b) => a - b),
  );
  const n = byColumn(structure, (atom) => problem.atoms[atom]?.n ?? 0);
  const limits = n.map((own) => own * (to - from));
  const sums = boundedSums(structure, values.map(totalOf), (set) => {
    const own = (problem.sets[set]?.atoms ?? []).flatMap((atom) => feature.values[atom] ?? []);
    return roomOfMean(own, feature.rounding);
  });
  const start = { lower: n.map(() => 0), upper: limits };
  const ranges = propagate(sums, start, 1e-9 * (to - from));
  const polytope = solve && new Polytope(sums.slice(0, structure.sums.length), ranges, solve);
  return { n, values, length: to - from, sums, ranges, polytope };
}

/** How far below and above the truth the sum may lie for who reads the rounded mean. */
function roomOfMean(values: readonly number[], rounding: number): readonly [number, number] {
  if (rounding === 0) return [0, 0];
  const sum = totalOf(values);
  const shown = Math.round(sum / values.length / rounding) * rounding;
  const least = values.length * (shown - rounding / 2);
  return [sum - least, least + values.length * rounding - sum];
}
