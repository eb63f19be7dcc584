import type { Stratum } from './stratum.ts';
import { stratumWeights } from './stratumWeights.ts';

/** The respondents of a stratified sample in the order of their values, sorted once for several quantiles. */
export interface WeightedSample {
  readonly values: Float64Array;
  /** Weight of this respondent and all before, in units (Σ N_h / n_h). */
  readonly cumulated: Float64Array;
  /** Position of each respondent's stratum. */
  readonly stratum: Uint16Array;
  readonly counts: readonly { readonly size: number; readonly n: number }[];
}

/**
 * Sorts a stratified sample by value; each respondent stands for N_h / n_h units.
 *
 * @throws on a stratum without values
 */
export function weightedSample(strata: readonly Stratum[]): WeightedSample {
  const counts = strata.map(({ size, values }) => ({ size, n: values.length }));
  stratumWeights(counts);
  const all = strata.flatMap(({ values }) => values);
  const strataOfAll = strata.flatMap(({ values }, h) => values.map(() => h));
  const order = Uint32Array.from(all.keys()).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0));
  const values = new Float64Array(all.length);
  const stratum = new Uint16Array(all.length);
  const cumulated = new Float64Array(all.length);
  let weight = 0;
  order.forEach((from, to) => {
    const h = strataOfAll[from] ?? 0;
    const { size = 0, n = 1 } = counts[h] ?? {};
    weight += size / n;
    values[to] = all[from] ?? 0;
    stratum[to] = h;
    cumulated[to] = weight;
  });
  return { values, cumulated, stratum, counts };
}
