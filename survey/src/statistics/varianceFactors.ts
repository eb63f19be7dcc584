import type { Stratum } from './stratum.ts';
import type { StratumCounts } from './stratumSummary.ts';

/**
 * How much each stratum's variance s_h² counts in the variance of the stratified mean: Var(ȳ) = Σ b_h s_h².
 *
 * b_h = W_h² (1 − f_h) / n_h with W_h = N_h / N and f_h = n_h / N_h. A stratum with a single value has no variance
 * of its own; it borrows the pooled one of the others, s² = Σ (n_h − 1) s_h² / Σ (n_h − 1), and its factor is spread
 * over them accordingly.
 *
 * @returns one factor per stratum in the given order; `undefined` when somebody would have to borrow and nobody has
 *   two values
 */
export function varianceFactors(strata: readonly Stratum[]): readonly number[] | undefined {
  const units = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  return weightedVarianceFactors(
    strata.map(({ size, values }) => ({ size, n: values.length })),
    strata.map(({ size }) => size / units),
  );
}

/**
 * The same for any weights W_h of the strata.
 *
 * @see varianceFactors
 */
export function weightedVarianceFactors(
  strata: readonly StratumCounts[],
  weights: readonly number[],
): readonly number[] | undefined {
  const factors: number[] = [];
  let borrowed = 0;
  let freedom = 0;
  strata.forEach(({ size, n }, h) => {
    const own = ((weights[h] ?? 0) ** 2 * (1 - n / size)) / n;
    if (n === 1) borrowed += own;
    freedom += n - 1;
    factors.push(n === 1 ? 0 : own);
  });
  if (borrowed === 0) return factors;
  if (freedom === 0) return undefined;
  const perDegree = borrowed / freedom;
  return factors.map((factor, h) => factor + perDegree * ((strata[h]?.n ?? 1) - 1));
}
