import { exactUnions } from './attackExact.ts';
import { Polytope } from './attackPolytope.ts';
import { narrowColumns } from './attackNarrow.ts';
import { atomsOf, bodiesByColumn, boundedSums, byColumn, smallest, type Attack } from './attackView.ts';
import { totalOf } from './attackAmounts.ts';
import { partialSum, propagate, type BoundedSum, type Ranges } from './bounds.ts';
import type { Breach, ScoreFeature } from './problem.ts';

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

/**
 * Breaches of a published mean.
 *
 * A sum known without rounding must not be that of fewer than k bodies. With rounding, the mean of so few must be
 * open by `minWidth` at least, like everybody's own value.
 */
export function scoreBreaches(attack: Attack, feature: ScoreFeature): readonly Breach[] {
  const { structure } = attack;
  const knowledge = scoreKnowledge(attack, feature);
  const narrow = narrowColumns(attack, feature, knowledge);
  const exact = feature.rounding === 0 ? exactMeans(attack, feature) : [];
  const few = feature.rounding === 0 ? [] : closeMeans(attack, feature, knowledge);
  const small = smallest([...narrow.map(({ columns }) => columns), ...few]);
  return [
    ...exact,
    ...small.map((columns): Breach => {
      const interval = narrow.find((one) => one.columns === columns)?.interval ?? [
        feature.scale[0] + partialSum(columns, knowledge.ranges.lower) / partialSum(columns, knowledge.n),
        feature.scale[0] + partialSum(columns, knowledge.ranges.upper) / partialSum(columns, knowledge.n),
      ];
      return { atoms: atomsOf(structure, columns), feature: feature.id, kind: 'narrow', interval };
    }),
  ];
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

function exactMeans(attack: Attack, feature: ScoreFeature): readonly Breach[] {
  const exactSums = attack.structure.sums.map(({ columns }) => columns);
  const byAtom = feature.values.map(totalOf);
  return exactUnions(attack, { forced: new Map(), ends: () => [0, 0], exactSums }).map((atoms) => {
    const sum = partialSum(atoms, byAtom);
    return { atoms, feature: feature.id, kind: 'exact', interval: [sum, sum] };
  });
}

/** Columns, published sums and remainders of fewer than k bodies whose mean is known too closely. */
function closeMeans(
  attack: Attack,
  { minWidth }: ScoreFeature,
  { n, sums, ranges, polytope }: ScoreKnowledge,
): readonly (readonly number[])[] {
  const bodies = bodiesByColumn(attack);
  const columns = n.map((_, j): BoundedSum => {
    const [lower, upper] = [ranges.lower[j] ?? 0, ranges.upper[j] ?? 0];
    return { columns: [j], lower, upper };
  });
  return [...columns, ...sums].flatMap(({ columns: union, lower, upper }) => {
    if (partialSum(union, bodies) >= attack.problem.minRespondents) return [];
    const isClose = (low: number, high: number) => high - low < minWidth * partialSum(union, n) * (1 - 1e-9);
    if (isClose(lower, upper)) return [union];
    return polytope && isClose(polytope.least(union), polytope.most(union)) ? [union] : [];
  });
}
