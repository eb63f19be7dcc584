import type { Spread } from './stratifiedSpread.ts';
import type { MeanEstimate } from './stratifiedMean.ts';
import { studentTQuantile } from './studentT.ts';

/** The scale the values can lie on, for scores 0 … 100 points. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Where the mean of all units plausibly lies, in the unit of the values. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export const SCORE_SCALE: Scale = { from: 0, to: 100 };

/** The scale of differences, ratios and whatever else has no fixed ends. */
export const OPEN_SCALE: Scale = { from: -Infinity, to: Infinity };

export const CONFIDENCE = 0.95;

/**
 * „Unsicherheitsintervall (95 %, endliche Grundgesamtheit)“: mean ± t · standard error, cut off at the ends of the
 * scale. A point in a census (n = N). It covers chance, not the self-selection of those who answered.
 *
 * @see reference/reference.json, fixed by R `confint(svymean(…), df = …)`
 */
export function uncertaintyInterval(estimate: MeanEstimate, scale: Scale): Interval {
  return intervalAround(estimate.mean, estimate, scale);
}

/** The same around any estimate with a variance: a ratio, a total, a difference. */
export function intervalAround(estimate: number, spread: Spread, scale: Scale): Interval {
  const { variance, degreesOfFreedom } = spread;
  const margin =
    variance > 0 ? studentTQuantile((1 + CONFIDENCE) / 2, degreesOfFreedom) * Math.sqrt(variance) : 0;
  return { lower: Math.max(scale.from, estimate - margin), upper: Math.min(scale.to, estimate + margin) };
}
