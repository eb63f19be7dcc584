import type { PairSummary } from './pairSummary.ts';
import { type Spread, stratifiedSpread } from './stratifiedSpread.ts';
import { stratumWeights } from './stratumWeights.ts';

/** An estimated ratio of totals, y for each x. */
export interface RatioEstimate extends Spread {
  readonly ratio: number;
}

/**
 * Combined ratio (kombinierter Verhältnisschätzer) of two totals, Σ N_h ȳ_h / Σ N_h x̄_h, such as connected workplaces
 * of all workplaces or EUR for each workplace left.
 *
 * The variance is linearised: that of the mean of y − R·x over the squared mean of x.
 *
 * @returns `undefined` when the total of x is 0, or no stratum has two values
 * @see reference/reference.json, fixed by R `survey::svyratio`
 */
export function ratio(strata: readonly PairSummary[]): RatioEstimate | undefined {
  const weights = stratumWeights(strata);
  let meanX = 0;
  let meanY = 0;
  strata.forEach(({ n, sumX, sumY }, h) => {
    meanX += (weights[h] ?? 0) * (sumX / n);
    meanY += (weights[h] ?? 0) * (sumY / n);
  });
  if (meanX === 0) return undefined;
  const found = meanY / meanX;
  const squares: number[] = [];
  for (const { sumXX, sumXY, sumYY } of strata)
    squares.push(Math.max(0, sumYY - 2 * found * sumXY + found * found * sumXX));
  const spread = stratifiedSpread(strata, weights, squares);
  if (!spread) return undefined;
  const { variance, degreesOfFreedom } = spread;
  return { ratio: found, variance: variance / (meanX * meanX), degreesOfFreedom };
}
