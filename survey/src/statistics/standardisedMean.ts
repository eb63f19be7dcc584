import { type MeanEstimate, weightedMean } from './stratifiedMean.ts';
import type { StratumSummary } from './stratumSummary.ts';
import { stratumWeights } from './stratumWeights.ts';

/** A stratum with the class it counts in when groups are compared. */
export interface ClassedStratum extends StratumSummary {
  readonly class: string;
}

/**
 * Standardised mean (standardisierter Mittelwert): what the mean of a state would be if it had the same mix of classes
 * as all of them together. In Sachsen 43 % of the administrations have fewer than 5,000 inhabitants, in Sachsen-Anhalt
 * none: without this their means compare sizes, not states.
 *
 * Inside a class the strata count by their size.
 *
 * @param mix units of each class in all states together, see `comparisonClasses`
 * @returns `undefined` when the state has no stratum in a class of the mix, or no stratum has two values
 * @throws on a stratum whose class is not in the mix
 * @see reference/reference.json, fixed by R `survey::svystandardize`
 */
export function standardisedMean(
  strata: readonly ClassedStratum[],
  mix: ReadonlyMap<string, number>,
): MeanEstimate | undefined {
  stratumWeights(strata);
  const own = new Map<string, number>();
  for (const stratum of strata) {
    if (!mix.has(stratum.class)) throw new RangeError(`No class ${stratum.class} in the mix.`);
    own.set(stratum.class, (own.get(stratum.class) ?? 0) + stratum.size);
  }
  let units = 0;
  for (const [name, size] of mix) {
    if (!own.has(name)) return undefined;
    units += size;
  }
  const weights = strata.map(
    ({ class: name, size }) => ((mix.get(name) ?? 0) / units) * (size / (own.get(name) ?? size)),
  );
  return weightedMean(strata, weights);
}
