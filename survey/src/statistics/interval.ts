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

const CONFIDENCE = 0.95;

/**
 * „Unsicherheitsintervall (95 %, endliche Grundgesamtheit)“: mean ± t · standard error, cut off at the ends of the
 * scale. A point in a census (n = N). It covers chance, not the self-selection of those who answered.
 *
 * @see reference/reference.json, fixed by R `confint(svymean(…), df = …)`
 */
export function uncertaintyInterval(
  { mean, variance, degreesOfFreedom }: MeanEstimate,
  scale: Scale,
): Interval {
  const margin =
    variance > 0 ? studentTQuantile((1 + CONFIDENCE) / 2, degreesOfFreedom) * Math.sqrt(variance) : 0;
  return { lower: Math.max(scale.from, mean - margin), upper: Math.min(scale.to, mean + margin) };
}
