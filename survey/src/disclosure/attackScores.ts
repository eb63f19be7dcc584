import { exactUnions } from './attackExact.ts';
import { narrowColumns } from './attackNarrow.ts';
import { atomsOf, bodiesByColumn, smallest, totalOf, type Attack } from './attackView.ts';
import { partialSum, type BoundedSum } from './bounds.ts';
import { scoreKnowledge, type ScoreKnowledge } from './scoreKnowledge.ts';
import type { Breach, ScoreFeature } from './problem.ts';
import { roomFromSquares } from './roomFromSquares.ts';

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
  const squares = feature.withSquares === true ? closeSquares(attack, feature, knowledge) : [];
  const small = smallest([...narrow.map(({ columns }) => columns), ...few, ...squares]);
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

function exactMeans(attack: Attack, feature: ScoreFeature): readonly Breach[] {
  const exactSums = attack.structure.sums.map(({ columns }) => columns);
  const byAtom = feature.values.map(totalOf);
  return exactUnions(attack, { forced: new Map(), ends: () => [0, 0], exactSums }).map((atoms) => {
    const sum = partialSum(atoms, byAtom);
    return { atoms, feature: feature.id, kind: 'exact', interval: [sum, sum] };
  });
}

/** Published sums and remainders whose squares, known like the sum, show that all answered much alike. */
function closeSquares(
  { problem }: Attack,
  { minWidth }: ScoreFeature,
  { values, sums }: ScoreKnowledge,
): readonly (readonly number[])[] {
  return sums.flatMap(({ columns }) => {
    const own = columns.flatMap((column) => values[column] ?? []);
    return roomFromSquares(own, problem.coalition) < minWidth ? [columns] : [];
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
