import type { StratumCounts } from './stratumSummary.ts';
import { weightedVarianceFactors } from './varianceFactors.ts';

/** How far an estimate may lie from the truth by chance; the variance in the square of its unit. */
export interface Spread {
  readonly variance: number;
  /** After Satterthwaite; where the variance is 0, Σ (n_h − 1), which then means nothing. */
  readonly degreesOfFreedom: number;
}

/**
 * Variance of a weighted mean of strata, Σ W_h² (1 − f_h) s_h² / n_h, with finite population correction, and its
 * degrees of freedom after Satterthwaite. Strata with a single value borrow, see `varianceFactors`.
 *
 * @param weights W_h, summing to 1
 * @param squares sum of squared deviations in each stratum, of the values or of what linearises the estimator
 * @returns `undefined` when no variance can be estimated, because no stratum has two values
 */
export function stratifiedSpread(
  strata: readonly StratumCounts[],
  weights: readonly number[],
  squares: readonly number[],
): Spread | undefined {
  const factors = weightedVarianceFactors(strata, weights);
  if (!factors) return undefined;
  let variance = 0;
  let squaredTerms = 0;
  let freedom = 0;
  strata.forEach(({ n }, h) => {
    if (n < 2) return;
    const term = ((factors[h] ?? 0) * (squares[h] ?? 0)) / (n - 1);
    variance += term;
    squaredTerms += (term * term) / (n - 1);
    freedom += n - 1;
  });
  return { variance, degreesOfFreedom: variance > 0 ? (variance * variance) / squaredTerms : freedom };
}
