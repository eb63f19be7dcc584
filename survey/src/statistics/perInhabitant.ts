import { summarisePairs, type PairSummary } from './pairSummary.ts';
import type { MeanEstimate } from './stratifiedMean.ts';
import { ratio } from './ratio.ts';

/** Summary of one stratum for a mean per inhabitant: x is the inhabitants, y the value times the inhabitants. */
export function summariseInhabitants(
  size: number,
  values: ArrayLike<number>,
  populations: ArrayLike<number>,
): PairSummary {
  const products = new Float64Array(values.length);
  for (let i = 0; i < products.length; i += 1) products[i] = (values[i] ?? 0) * (populations[i] ?? 0);
  return summarisePairs(size, populations, products);
}

/**
 * Mean per inhabitant (Mittelwert je Einwohnerin und Einwohner): each administration counts N_h / n_h times its
 * inhabitants. It says how the average inhabitant is administered, not how the average administration is.
 *
 * @param strata of `summariseInhabitants`
 * @returns `undefined` without inhabitants, or when no stratum has two values
 * @see reference/reference.json, fixed by R `survey::svyratio`
 */
export function perInhabitant(strata: readonly PairSummary[]): MeanEstimate | undefined {
  const estimate = ratio(strata);
  if (!estimate) return undefined;
  const { ratio: mean, variance, degreesOfFreedom } = estimate;
  return { mean, variance, degreesOfFreedom };
}
