import { intervalAround } from '../statistics/interval.ts';
import { summarisePairs } from '../statistics/pairSummary.ts';
import { ratio } from '../statistics/ratio.ts';
import type { Stratum } from './decision.ts';
import type { RatioMeasure } from './measure.ts';
import type { Plan } from './publicationPlan.ts';
import { rounded } from './rounding.ts';
import { gather, NO_SUMS, over, type Tabulation } from './tabulation.ts';

/** The published totals of the respondents of one stratum. */
export interface RatioStratum {
  readonly id: string;
  readonly size: number;
  readonly n: number;
  readonly numerator: number;
  readonly denominator: number;
}

const SUM_DECIMALS = 2;

export function totalsOf(
  { id, atoms }: Stratum,
  { n, sums: [numerators = NO_SUMS, denominators = NO_SUMS] }: Tabulation,
  plan: Plan,
): RatioStratum {
  return {
    id,
    size: over(atoms, plan.atomSizes),
    n: over(atoms, n),
    numerator: rounded(over(atoms, numerators), SUM_DECIMALS),
    denominator: rounded(over(atoms, denominators), SUM_DECIMALS),
  };
}

/** The ratio of the estimated totals, Σ N/n · numerator over Σ N/n · denominator; `undefined` where the latter is 0. */
export function ratioOfTotals(
  strata: readonly RatioStratum[],
  { factor, decimals }: Pick<RatioMeasure, 'factor' | 'decimals'>,
): number | undefined {
  let numerator = 0;
  let denominator = 0;
  for (const stratum of strata) {
    numerator += (stratum.size / stratum.n) * stratum.numerator;
    denominator += (stratum.size / stratum.n) * stratum.denominator;
  }
  return denominator > 0 ? rounded((factor * numerator) / denominator, decimals) : undefined;
}

/**
 * The ratio with its interval. The interval needs squares of single amounts, which would give away large ones; so it
 * is rounded outwards to two significant digits of its half width, and cannot be computed from what is published.
 */
export function ratioValues(
  strata: readonly Stratum[],
  totals: readonly RatioStratum[],
  tabulation: Tabulation,
  plan: Plan,
  measure: RatioMeasure,
) {
  const [numerators = [], denominators = []] = tabulation.values;
  const value = ratioOfTotals(totals, measure);
  const estimate = ratio(
    strata.map(({ atoms }) =>
      summarisePairs(over(atoms, plan.atomSizes), gather(atoms, denominators), gather(atoms, numerators)),
    ),
  );
  if (value === undefined || estimate === undefined) return undefined;
  const { factor, unit, decimals } = measure;
  const scale = { from: 0, to: unit === '%' ? 1 : Infinity };
  const { lower, upper } = intervalAround(estimate.ratio, estimate, scale);
  const step = stepOf(factor * (upper - lower), decimals);
  const top = unit === '%' ? factor : Infinity;
  return {
    ratio: value,
    interval: {
      lower: rounded(Math.max(0, step * Math.floor((factor * lower) / step)), decimals),
      upper: rounded(Math.min(top, step * Math.ceil((factor * upper) / step)), decimals),
    },
  };
}

/** A tenth of the leading digit of the width, not finer than what is published. */
function stepOf(width: number, decimals: number): number {
  const finest = 10 ** -decimals;
  return width > 0 ? Math.max(finest, 10 ** (Math.floor(Math.log10(width)) - 1)) : finest;
}
