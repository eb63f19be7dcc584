import type { PairSummary } from './pairSummary.ts';
import { type MeanEstimate, summarisedMean } from './stratifiedMean.ts';
import type { Spread } from './stratifiedSpread.ts';

/** An estimated difference of two means, second minus first, in their unit. */
export interface DifferenceEstimate extends Spread {
  readonly difference: number;
}

/**
 * Difference of two means of groups that share no stratum (unabhängige Gruppen), such as two states: the variances add
 * up, degrees of freedom after Satterthwaite.
 *
 * @see reference/reference.json, fixed by R `survey::svycontrast`
 */
export function difference(first: MeanEstimate, second: MeanEstimate): DifferenceEstimate {
  const variance = first.variance + second.variance;
  return {
    difference: second.mean - first.mean,
    variance,
    degreesOfFreedom:
      variance > 0
        ? variance ** 2 / (squaredTerm(first) + squaredTerm(second))
        : first.degreesOfFreedom + second.degreesOfFreedom,
  };
}

/** In a census there is no variance, and the degrees of freedom mean nothing. */
const squaredTerm = ({ variance, degreesOfFreedom }: Spread): number =>
  variance > 0 ? variance ** 2 / degreesOfFreedom : 0;

/**
 * Difference within a matched panel (verbundene Stichprobe): the mean of y − x of those who answered both times, with
 * the variance of these differences. Much smaller than for two separate groups, because an administration is like
 * itself.
 *
 * @param strata x earlier, y later; sizes are those of all units
 * @returns `undefined` when no stratum has two pairs
 * @see reference/reference.json, fixed by R `survey::svymean(~ I(y - x))`
 */
export function panelDifference(strata: readonly PairSummary[]): DifferenceEstimate | undefined {
  const estimate = summarisedMean(
    strata.map(({ size, n, sumX, sumY, sumXX, sumXY, sumYY }) => ({
      size,
      n,
      sum: sumY - sumX,
      sumOfSquares: Math.max(0, sumXX - 2 * sumXY + sumYY),
    })),
  );
  if (!estimate) return undefined;
  const { mean, variance, degreesOfFreedom } = estimate;
  return { difference: mean, variance, degreesOfFreedom };
}
