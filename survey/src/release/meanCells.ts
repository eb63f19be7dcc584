import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { uncertaintyInterval } from '../statistics/interval.ts';
import { summarisedMean } from '../statistics/stratifiedMean.ts';
import type { StratumSummary } from '../statistics/stratumSummary.ts';
import { weightedQuantile } from '../statistics/weightedQuantile.ts';
import { weightedSample } from '../statistics/weightedSample.ts';
import { woodruffInterval } from '../statistics/woodruffInterval.ts';
import type { Stratum } from './decision.ts';
import type { MeanMeasure } from './measure.ts';
import type { Plan } from './publicationPlan.ts';
import { rounded, roundedInterval } from './rounding.ts';
import { gather, NO_SUMS, over, type Tabulation } from './tabulation.ts';

/** Quartiles are published in such steps (Punkte). */
const QUARTILE_STEP = 5;
/** Sums are published to so many decimals: scores have four, their squares eight. */
const SUM_DECIMALS = 6;

/** The published sums of one stratum of a mean, put together from those of its atoms. */
export function momentsOf(
  { id, atoms }: Stratum,
  { n, sums: [sums = NO_SUMS], sumsOfSquares: [squares = NO_SUMS] }: Tabulation,
  plan: Plan,
): StratumSummary & { id: string } {
  const count = over(atoms, n);
  const sum = over(atoms, sums);
  const mean = sum / count;
  let sumOfSquares = over(atoms, squares);
  for (const atom of atoms) {
    const own = n[atom] ?? 0;
    if (own > 0) sumOfSquares += own * ((sums[atom] ?? 0) / own - mean) ** 2;
  }
  return {
    id,
    size: over(atoms, plan.atomSizes),
    n: count,
    sum: rounded(sum, SUM_DECIMALS),
    sumOfSquares: rounded(sumOfSquares, SUM_DECIMALS),
  };
}

/** Quartiles in steps of 5, with the interval of the median where the sample is large enough for one. */
export interface Quartiles {
  q1: number;
  median: number;
  q3: number;
  medianInterval?: { lower: number; upper: number };
}

/** Mean and interval from published sums; `undefined` where no variance can be estimated. */
export function meanValues(
  strata: readonly StratumSummary[],
  { scale: [from, to] }: Pick<MeanMeasure, 'scale'>,
) {
  const estimate = summarisedMean(strata);
  if (estimate === undefined) return undefined;
  return {
    mean: rounded(estimate.mean, 1),
    interval: roundedInterval(uncertaintyInterval(estimate, { from, to }), 1),
  };
}

/** Quartiles of all units with their intervals, in steps; `undefined` where too few have answered. */
export function quartilesOf(
  strata: readonly Stratum[],
  tabulation: Tabulation,
  plan: Plan,
  { minForQuantiles }: Pick<DisclosureParameters, 'minForQuantiles'>,
): Quartiles | undefined {
  const [values = []] = tabulation.values;
  const sample = strata.map(({ atoms }) => ({
    size: over(atoms, plan.atomSizes),
    values: gather(atoms, values),
  }));
  if (sample.reduce((sum, stratum) => sum + stratum.values.length, 0) < minForQuantiles) return undefined;
  const sorted = weightedSample(sample);
  const toStep = (value: number) => QUARTILE_STEP * Math.round(value / QUARTILE_STEP);
  const at = (share: number) => toStep(weightedQuantile(sorted, share));
  const interval = woodruffInterval(sorted, 0.5);
  const quartiles = { q1: at(0.25), median: at(0.5), q3: at(0.75) };
  if (interval === undefined) return quartiles;
  const lower = QUARTILE_STEP * Math.floor(interval.lower / QUARTILE_STEP);
  const upper = QUARTILE_STEP * Math.ceil(interval.upper / QUARTILE_STEP);
  return { ...quartiles, medianInterval: { lower, upper } };
}
