import { CONFIDENCE, type Interval } from './interval.ts';
import { share as shareOf } from './share.ts';
import { studentTQuantile } from './studentT.ts';
import { weightedQuantile } from './weightedQuantile.ts';
import type { WeightedSample } from './weightedSample.ts';

/**
 * „Unsicherheitsintervall (95 %, endliche Grundgesamtheit)“ of a quantile after Woodruff: the interval of the share of
 * units up to the quantile, p̂ ± t · standard error, read back on the scale of the values.
 *
 * @param share 0 … 1, so 0.5 for the median
 * @returns a point in a census; `undefined` when the interval runs beyond the smallest or the largest value, or when
 *   the sample shows no variance: then it is too small for this quantile
 * @see reference/reference.json, fixed by R `survey::svyquantile(qrule = "hf7", interval.type = "mean", df = …)`
 */
export function woodruffInterval(sample: WeightedSample, share: number): Interval | undefined {
  const found = weightedQuantile(sample, share);
  if (sample.counts.every(({ size, n }) => size === n)) return { lower: found, upper: found };
  const below = sample.counts.map(({ size, n }) => ({ size, n, count: 0 }));
  for (let i = 0; i < sample.values.length && (sample.values[i] ?? 0) <= found; i += 1) {
    const stratum = below[sample.stratum[i] ?? 0];
    if (stratum) stratum.count += 1;
  }
  const estimate = shareOf(below);
  if (!estimate || estimate.variance === 0) return undefined;
  const t = studentTQuantile((1 + CONFIDENCE) / 2, estimate.degreesOfFreedom);
  const margin = t * Math.sqrt(estimate.variance);
  const from = estimate.share - margin;
  const to = estimate.share + margin;
  if (from < 0 || to > 1) return undefined;
  return { lower: weightedQuantile(sample, from), upper: weightedQuantile(sample, to) };
}
