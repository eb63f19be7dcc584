import type { Interval } from './interval.ts';
import { quantile } from './quantile.ts';
import { studentTQuantile } from './studentT.ts';

/** From so many degrees of freedom on Student's t is the normal distribution for all we can tell. */
const LARGE = 1e6;

/**
 * Percentile interval of a bootstrap (Perzentil-Intervall), stretched from the estimate outwards by t / z.
 *
 * Percentiles alone are too narrow for few respondents, as if z stood where t belongs.
 *
 * @param replicates those that are not finite are left out
 * @param confidence such as 0.8
 * @returns `undefined` without an estimate, or when one in twenty replicates is not finite
 * @see Hesterberg, T. C.: What teachers should know about the bootstrap. The American Statistician 69 (2015), 371–386
 */
export function stretchedInterval(
  estimate: number,
  replicates: readonly number[],
  confidence: number,
  degreesOfFreedom: number,
): Interval | undefined {
  const finite = replicates.filter((value) => Number.isFinite(value));
  if (!Number.isFinite(estimate) || finite.length < 0.95 * replicates.length || finite.length === 0)
    return undefined;
  const tail = (1 + confidence) / 2;
  const stretch = studentTQuantile(tail, Math.min(LARGE, degreesOfFreedom)) / studentTQuantile(tail, LARGE);
  return {
    lower: estimate - stretch * (estimate - quantile(finite, 1 - tail)),
    upper: estimate + stretch * (quantile(finite, tail) - estimate),
  };
}
