import type { StratumCounts } from './stratumSummary.ts';

/**
 * Weight of each stratum in the mean of all units, W_h = N_h / N.
 *
 * @throws without strata, on a stratum without respondents (collapse it or leave it out first) and on one with more
 *   respondents than units
 */
export function stratumWeights(strata: readonly StratumCounts[]): number[] {
  if (strata.length === 0) throw new RangeError('An estimate needs at least one stratum.');
  let units = 0;
  for (const { size, n } of strata) {
    if (n === 0) throw new RangeError('A stratum without values cannot be estimated.');
    if (!(n > 0 && n <= size)) throw new RangeError(`${n} respondents in a stratum of ${size}.`);
    units += size;
  }
  const weights: number[] = [];
  for (const { size } of strata) weights.push(size / units);
  return weights;
}
