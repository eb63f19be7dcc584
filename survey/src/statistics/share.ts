import type { Interval } from './interval.ts';
import { type Spread, stratifiedSpread } from './stratifiedSpread.ts';
import type { StratumCounts } from './stratumSummary.ts';
import { stratumWeights } from './stratumWeights.ts';

/** One stratum of a share: so many of the respondents are counted. */
export interface ShareStratum extends StratumCounts {
  readonly count: number;
}

/** An estimated share (Anteil), 0 … 1. */
export interface ShareEstimate extends Spread {
  readonly share: number;
  /** The simple random sample of so many would be as precise; `Infinity` in a census. */
  readonly effectiveSize: number;
}

/**
 * Share of the units (Anteil), such as those at level 3 or above: the stratified mean of yes and no.
 *
 * The effective size is p (1 − p) / Var, but not more than the weights alone allow, 1 / Σ W_h² (N_h − n_h) /
 * (n_h (N_h − 1)). The second is what is left when all or none are counted and no variance shows; for a single stratum it
 * is n (N − 1) / (N − n). So a stratum whose few respondents happen to agree never makes a share look more certain than
 * a sample without strata would.
 *
 * @returns `undefined` when no variance can be estimated, because no stratum has two values
 * @see reference/reference.json, fixed by R `survey::svymean`
 */
export function share(strata: readonly ShareStratum[]): ShareEstimate | undefined {
  const weights = stratumWeights(strata);
  const squares: number[] = [];
  let found = 0;
  let missing = 0;
  strata.forEach(({ size, n, count }, h) => {
    if (!(count >= 0 && count <= n)) throw new RangeError(`${count} counted of ${n} respondents.`);
    const weight = weights[h] ?? 0;
    found += (weight * count) / n;
    squares.push((count * (n - count)) / n);
    if (n < size) missing += (weight * weight * (size - n)) / (n * (size - 1));
  });
  const spread = stratifiedSpread(strata, weights, squares);
  if (!spread) return undefined;
  const largest = missing > 0 ? 1 / missing : Infinity;
  const { variance } = spread;
  const effectiveSize = variance > 0 ? Math.min(largest, (found * (1 - found)) / variance) : largest;
  // Weights of whole strata may add up to the last bit above 1.
  return { share: Math.min(1, found), ...spread, effectiveSize };
}

/** Quantile of the normal distribution for 95 %, as Wilson's interval takes it. */
const Z = 1.959963984540054;

/**
 * „Unsicherheitsintervall (95 %, endliche Grundgesamtheit)“ of a share: Wilson with the effective size. Always within
 * 0 … 1; a point in a census. It covers chance, not the self-selection of those who answered.
 *
 * In simulated samples of five states down to 10 respondents it covered the truth in 93 to 98 of 100 cases; with
 * t instead of the normal quantile it was wider and covered up to 100.
 *
 * @see reference/reference.json, fixed by R `prop.test(p·n*, n*, correct = FALSE)`
 */
export function shareInterval({
  share: p,
  effectiveSize,
}: Pick<ShareEstimate, 'share' | 'effectiveSize'>): Interval {
  if (effectiveSize === Infinity) return { lower: p, upper: p };
  const square = (Z * Z) / effectiveSize;
  const centre = (p + square / 2) / (1 + square);
  const margin = (Z * Math.sqrt((p * (1 - p)) / effectiveSize + square / (4 * effectiveSize))) / (1 + square);
  return {
    lower: Math.max(0, Math.min(p, centre - margin)),
    upper: Math.min(1, Math.max(p, centre + margin)),
  };
}
