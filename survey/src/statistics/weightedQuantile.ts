import type { WeightedSample } from './weightedSample.ts';

/**
 * Weighted quantile (gewichtetes Quantil) of all units, R type 7 carried over to weights: value i stands at the share
 * (w_1 + … + w_{i−1}) / (w_1 + … + w_{n−1}), between them it is interpolated. With equal weights it is `quantile`.
 *
 * @param share 0 … 1, so 0.5 for the median
 * @see reference/reference.json, fixed by R `survey::svyquantile(qrule = "hf7")`
 */
export function weightedQuantile({ values, cumulated }: WeightedSample, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Not a share: ${share}.`);
  const last = values.length - 1;
  const whole = cumulated[last - 1] ?? 0;
  let above = 1;
  while (above < last && (cumulated[above - 1] ?? 0) / whole < share) above += 1;
  const low = values[above - 1] ?? Number.NaN;
  const high = values[above] ?? low;
  const from = (cumulated[above - 2] ?? 0) / whole;
  const to = (cumulated[above - 1] ?? 0) / whole;
  // At a value it is that value, to the last digit: whoever counts what lies below it must find it.
  if (share <= from || low === high) return low;
  return share >= to ? high : low + ((share - from) / (to - from)) * (high - low);
}
