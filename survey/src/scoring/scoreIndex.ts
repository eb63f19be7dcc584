import type { DimensionId } from '../questionnaire/dimensionId.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { DimensionScore } from './scoreDimension.ts';

/**
 * Overall index (Gesamtindex): mean of the available dimension scores, weighted by their index weights.
 *
 * @returns points 0 … 100, unrounded; `undefined` when a core dimension has no score
 */
export function scoreIndex(
  { dimensions }: Questionnaire,
  scores: Readonly<Record<DimensionId, DimensionScore>>,
): number | undefined {
  let total = 0;
  let weights = 0;
  for (const { id, core, indexWeight } of dimensions) {
    const { score } = scores[id];
    if (score === undefined) {
      if (core) return undefined;
      continue;
    }
    total += indexWeight * score;
    weights += indexWeight;
  }
  return weights > 0 ? total / weights : undefined;
}
