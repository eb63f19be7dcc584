import { DIMENSION_IDS } from '../questionnaire/dimensionId.ts';
import { stratumWeights } from '../statistics/stratumWeights.ts';
import type { IndexWeights, RobustnessStratum } from './indexPatterns.ts';
import type { DimensionScores } from './robustnessRow.ts';

/** Scores below count as this many points: a single 0 would make everything 0. */
const FLOOR = 1;

/** Mean geometric index (geometrisches Mittel) of a group: weak dimensions are harder to make up for. */
export function meanGeometricIndex(strata: readonly RobustnessStratum[], weights: IndexWeights): number {
  const parts = stratumWeights(strata.map(({ size, rows }) => ({ size, n: rows.length })));
  let mean = 0;
  strata.forEach(({ rows }, h) => {
    for (const { gated } of rows) mean += ((parts[h] ?? 0) / rows.length) * geometricIndex(gated, weights);
  });
  return mean;
}

function geometricIndex(scores: DimensionScores, weights: IndexWeights): number {
  let logarithms = 0;
  let used = 0;
  for (const id of DIMENSION_IDS) {
    const score = scores[id];
    if (score === undefined) continue;
    logarithms += weights[id] * Math.log(Math.max(FLOOR, score));
    used += weights[id];
  }
  return Math.exp(logarithms / used);
}
