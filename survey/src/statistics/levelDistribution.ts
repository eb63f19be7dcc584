import type { StratumCounts } from './stratumSummary.ts';
import { stratumWeights } from './stratumWeights.ts';

/** One stratum of a distribution: how many respondents chose each level or option. */
export interface DistributionStratum extends StratumCounts {
  /** In the order of the levels, summing to n. */
  readonly counts: readonly number[];
}

/**
 * Distribution over levels (Verteilung auf Stufen): share of all units at each, Σ W_h n_hk / n_h. The shares sum to 1;
 * for the interval of one level take `share`.
 *
 * @param levels how many there are
 * @see reference/reference.json, fixed by R `survey::svymean` of a factor
 */
export function levelDistribution(strata: readonly DistributionStratum[], levels: number): number[] {
  const weights = stratumWeights(strata);
  const shares = Array.from({ length: levels }, () => 0);
  strata.forEach(({ n, counts }, h) => {
    for (let level = 0; level < levels; level += 1)
      shares[level] = (shares[level] ?? 0) + ((weights[h] ?? 0) * (counts[level] ?? 0)) / n;
  });
  // Weights of whole strata may add up to the last bit above 1.
  return shares.map((share) => Math.min(1, share));
}
