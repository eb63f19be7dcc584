import { Polytope } from './attackPolytope.ts';
import { boundedSums, byColumn, totalOf, type Attack } from './attackView.ts';
import { propagate, type BoundedSum, type Ranges } from './bounds.ts';
import type { AmountFeature } from './problem.ts';

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
