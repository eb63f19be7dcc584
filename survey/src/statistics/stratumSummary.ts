import { meanOf, sumOfSquares } from './moments.ts';
import type { Stratum } from './stratum.ts';

/** How many units a stratum has and how many of them answered. */
export interface StratumCounts {
  /** All units, N_h. */
  readonly size: number;
  /** Respondents with a value, n_h. */
  readonly n: number;
}

/**
 * What the mean needs to know of one stratum instead of its values.
 *
 * The squares are those of the deviations from the stratum's own mean, not of the raw values: raw squares lose all
 * digits when the values are large and close together.
 */
export interface StratumSummary extends StratumCounts {
  readonly sum: number;
  /** Sum of squared deviations from the mean of the stratum (Abweichungsquadratsumme). */
  readonly sumOfSquares: number;
}

/** Summary of one stratum, two-pass. */
export function summarise({ size, values }: Stratum): StratumSummary {
  const n = values.length;
  if (n === 0) return { size, n, sum: 0, sumOfSquares: 0 };
  const mean = meanOf(values);
  return { size, n, sum: mean * n, sumOfSquares: sumOfSquares(values) };
}

/**
 * One stratum out of two, as when strata are collapsed.
 *
 * @see Chan, Golub, LeVeque (1979): Updating formulae and a pairwise algorithm for computing sample variances
 */
export function joinSummaries(a: StratumSummary, b: StratumSummary): StratumSummary {
  const size = a.size + b.size;
  if (a.n === 0 || b.n === 0) return { ...(a.n === 0 ? b : a), size };
  const n = a.n + b.n;
  const gap = b.sum / b.n - a.sum / a.n;
  return {
    size,
    n,
    sum: a.sum + b.sum,
    sumOfSquares: a.sumOfSquares + b.sumOfSquares + (gap * gap * a.n * b.n) / n,
  };
}
