import type { Spread } from './stratifiedSpread.ts';
import { summarisedMean } from './stratifiedMean.ts';
import type { StratumSummary } from './stratumSummary.ts';

/** An estimated total (Summe) over all units, in the unit of the values. */
export interface TotalEstimate extends Spread {
  readonly total: number;
}

/**
 * Total over all units (hochgerechnete Summe): Σ N_h ȳ_h, such as all workplaces of the administrations of a state.
 *
 * @returns `undefined` when no variance can be estimated, because no stratum has two values
 * @see reference/reference.json, fixed by R `survey::svytotal`
 */
export function total(strata: readonly StratumSummary[]): TotalEstimate | undefined {
  const estimate = summarisedMean(strata);
  if (!estimate) return undefined;
  let units = 0;
  for (const { size } of strata) units += size;
  const { mean, variance, degreesOfFreedom } = estimate;
  return { total: units * mean, variance: units * units * variance, degreesOfFreedom };
}
