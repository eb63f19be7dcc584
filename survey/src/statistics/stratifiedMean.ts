import type { Stratum } from './stratum.ts';
import { type Spread, stratifiedSpread } from './stratifiedSpread.ts';
import { type StratumSummary, summarise } from './stratumSummary.ts';
import { stratumWeights } from './stratumWeights.ts';

/** An estimated mean (Mittelwert) with what its interval needs; in the unit of the values, variance in its square. */
export interface MeanEstimate extends Spread {
  readonly mean: number;
}

/**
 * Post-stratified mean (geschichteter Mittelwert) per administration: ȳ = Σ W_h ȳ_h, W_h = N_h / N.
 *
 * Variance with finite population correction, Σ W_h² (1 − f_h) s_h² / n_h, degrees of freedom after Satterthwaite.
 * In a census (n = N) the variance is 0, and the degrees of freedom, Σ (n_h − 1), mean nothing.
 *
 * @returns `undefined` when no variance can be estimated, because no stratum has two values
 * @throws on a stratum without values: collapse it or leave it out first
 * @see reference/reference.json, fixed by R `survey::svymean` of a stratified design with fpc
 */
export function stratifiedMean(strata: readonly Stratum[]): MeanEstimate | undefined {
  return summarisedMean(strata.map(summarise));
}

/** The same from summaries of the strata. */
export function summarisedMean(strata: readonly StratumSummary[]): MeanEstimate | undefined {
  return weightedMean(strata, stratumWeights(strata));
}

/**
 * The same with other weights W_h than the sizes of the strata give.
 *
 * @param weights summing to 1
 */
export function weightedMean(
  strata: readonly StratumSummary[],
  weights: readonly number[],
): MeanEstimate | undefined {
  let mean = 0;
  const squares: number[] = [];
  strata.forEach(({ n, sum, sumOfSquares }, h) => {
    mean += (weights[h] ?? 0) * (sum / n);
    squares.push(sumOfSquares);
  });
  const spread = stratifiedSpread(strata, weights, squares);
  return spread && { mean, ...spread };
}
