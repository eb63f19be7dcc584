import { difference } from './difference.ts';
import { holm } from './holm.ts';
import { type Interval, intervalAround, OPEN_SCALE } from './interval.ts';
import type { MeanEstimate } from './stratifiedMean.ts';
import { twoSidedP } from './studentT.ts';

/** A group of units that shares no stratum with the others, and its mean. */
export interface ComparedGroup extends MeanEstimate {
  readonly id: string;
}

/** Two groups compared: second minus first. */
export interface PairComparison {
  readonly first: string;
  readonly second: string;
  readonly difference: number;
  /** 95 % for this pair alone, not corrected for the others. */
  readonly interval: Interval;
  /** Two-sided, corrected after Holm for all pairs of the comparison. */
  readonly pValue: number;
}

/**
 * Compares every group with every other (Paarvergleich), five states in ten pairs. A difference is called significant
 * (statistisch gesichert) only when its corrected p-value is below 0.05.
 */
export function comparePairs(groups: readonly ComparedGroup[]): readonly PairComparison[] {
  const pairs = groups.flatMap((first, i) =>
    groups.slice(i + 1).map((second) => ({ first, second, found: difference(first, second) })),
  );
  const adjusted = holm(
    pairs.map(({ found }) => twoSidedP(found.difference, found.variance, found.degreesOfFreedom)),
  );
  return pairs.map(({ first, second, found }, i) => ({
    first: first.id,
    second: second.id,
    difference: found.difference,
    interval: intervalAround(found.difference, found, OPEN_SCALE),
    pValue: adjusted[i] ?? 1,
  }));
}
