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
  const { values, stratum } = merged(strata.map((own, h) => sortedRun(own, h)));
  const cumulated = new Float64Array(values.length);
  let weight = 0;
  for (let i = 0; i < values.length; i += 1) {
    const { size = 0, n = 1 } = counts[stratum[i] ?? 0] ?? {};
    weight += size / n;
    cumulated[i] = weight;
  }
  return { values, cumulated, stratum, counts };
}

/** Values in ascending order; equal ones in the order of the strata. */
type Run = Pick<WeightedSample, 'values' | 'stratum'>;

function sortedRun({ values }: Stratum, h: number): Run {
  return { values: Float64Array.from(values).sort(), stratum: new Uint16Array(values.length).fill(h) };
}

/** Runs next to each other are merged in pairs: sorting all of them at once would need a comparison in JavaScript. */
function merged(runs: readonly Run[]): Run {
  const [first, ...others] = runs;
  if (first === undefined) return { values: new Float64Array(), stratum: new Uint16Array() };
  if (others.length === 0) return first;
  const half = Math.ceil(runs.length / 2);
  return mergedPair(merged(runs.slice(0, half)), merged(runs.slice(half)));
}

function mergedPair(a: Run, b: Run): Run {
  const length = a.values.length + b.values.length;
  const values = new Float64Array(length);
  const stratum = new Uint16Array(length);
  let fromA = 0;
  let fromB = 0;
  for (let i = 0; i < length; i += 1) {
    const isA = fromA < a.values.length && !((b.values[fromB] ?? Infinity) < (a.values[fromA] ?? Infinity));
    const run = isA ? a : b;
    const from = isA ? fromA++ : fromB++;
    values[i] = run.values[from] ?? 0;
    stratum[i] = run.stratum[from] ?? 0;
  }
  return { values, stratum };
}
