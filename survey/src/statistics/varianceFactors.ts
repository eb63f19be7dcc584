import type { Stratum } from './stratum.ts';

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
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const own = strata.map((stratum) => ownFactor(stratum, size));
  const borrowed = strata.reduce((sum, { values }, h) => sum + (values.length === 1 ? (own[h] ?? 0) : 0), 0);
  const freedom = strata.reduce((sum, { values }) => sum + values.length - 1, 0);
  if (borrowed > 0 && freedom === 0) return undefined;
  return strata.map(({ values }, h) =>
    values.length === 1 ? 0 : (own[h] ?? 0) + (borrowed * (values.length - 1)) / freedom,
  );
}

function ownFactor({ size, values }: Stratum, total: number): number {
  return ((size / total) ** 2 * (1 - values.length / size)) / values.length;
}
