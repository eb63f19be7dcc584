import { byDimension } from '../questionnaire/dimensionId.ts';
import type { RandomNumbers } from '../statistics/seededRandom.ts';
import { type IndexPattern, type IndexWeights, meanIndex } from './indexPatterns.ts';

/** How weights are drawn: so many times, each between 1 − spread and 1 + spread of its own, all equally likely. */
export interface Draws {
  readonly draws: number;
  readonly spread: number;
  readonly random: RandomNumbers;
}

/**
 * Mean index of several groups under weights drawn at random (Monte-Carlo-Simulation). In each draw all groups get the
 * same weights, so they can be compared draw by draw.
 *
 * @returns for each group its index in each draw
 */
export function drawIndices(
  groups: readonly (readonly IndexPattern[])[],
  weights: IndexWeights,
  { draws, spread, random }: Draws,
): readonly Float64Array[] {
  const indices = groups.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = byDimension((id) => weights[id] * (1 + spread * (2 * random() - 1)));
    groups.forEach((patterns, at) => {
      const own = indices[at];
      if (own) own[draw] = meanIndex(patterns, drawn);
    });
  }
  return indices;
}

/** Share of the draws in which two groups stand the other way round than by our own weights; a tie is no swap. */
export function swapShare(first: Float64Array, second: Float64Array, lead: number): number {
  let swapped = 0;
  for (let draw = 0; draw < first.length; draw += 1)
    if (((first[draw] ?? 0) - (second[draw] ?? 0)) * lead < 0) swapped += 1;
  return swapped / first.length;
}
