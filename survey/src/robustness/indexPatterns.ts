import { DIMENSION_IDS, type DimensionId } from '../questionnaire/dimensionId.ts';
import { stratumWeights } from '../statistics/stratumWeights.ts';
import type { DimensionScores, RobustnessRow } from './robustnessRow.ts';

/** Weights of the dimensions in the index; any positive numbers. */
export type IndexWeights = Readonly<Record<DimensionId, number>>;

/** One stratum of a group; every respondent has an index, so a score in each core dimension. */
export interface RobustnessStratum {
  readonly size: number;
  readonly rows: readonly RobustnessRow[];
}

/** The respondents of a group that lack the same dimensions, summed up. */
export interface IndexPattern {
  readonly dimensions: readonly DimensionId[];
  /** Scores of each dimension, each respondent with its part of the group (all parts sum to 1). */
  readonly sums: Readonly<Record<string, number>>;
}

/**
 * Sums up a group so that its mean index is known for any weights.
 *
 * The arithmetic index of a respondent is linear in its scores, so the mean index of respondents with the same
 * dimensions is the index of their mean scores. There are at most 16 such patterns, as only the four supporting
 * dimensions may be missing: 1,000 draws of weights need no respondent.
 */
export function indexPatterns(
  strata: readonly RobustnessStratum[],
  scoresOf: (row: RobustnessRow) => DimensionScores,
): readonly IndexPattern[] {
  const weights = stratumWeights(strata.map(({ size, rows }) => ({ size, n: rows.length })));
  const patterns = new Map<string, { dimensions: DimensionId[]; sums: Record<string, number> }>();
  strata.forEach(({ rows }, h) => {
    for (const row of rows) {
      const scores = scoresOf(row);
      const dimensions = DIMENSION_IDS.filter((id) => scores[id] !== undefined);
      const key = dimensions.join(' ');
      const pattern = patterns.get(key) ?? { dimensions, sums: {} };
      for (const id of dimensions)
        pattern.sums[id] = (pattern.sums[id] ?? 0) + ((weights[h] ?? 0) / rows.length) * (scores[id] ?? 0);
      patterns.set(key, pattern);
    }
  });
  return [...patterns.values()];
}

/** Mean index of a group for these weights, 0 … 100; a missing dimension leaves the others their proportions. */
export function meanIndex(patterns: readonly IndexPattern[], weights: IndexWeights): number {
  let mean = 0;
  for (const { dimensions, sums } of patterns) {
    let total = 0;
    let used = 0;
    for (const id of dimensions) {
      total += weights[id] * (sums[id] ?? 0);
      used += weights[id];
    }
    mean += total / used;
  }
  return mean;
}
