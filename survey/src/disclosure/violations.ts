import type { Stratum } from '../statistics/stratum.ts';
import type { DisclosureParameters } from './parameters.ts';
import { widthFromInterval } from './widthFromInterval.ts';
import { widthFromMean } from './widthFromMean.ts';

/** Why a set of respondents may not be shown by itself (Primärsperrung). Never part of anything public. */
export type Violation = 'tooFewRespondents' | 'meanTooRevealing' | 'intervalTooRevealing';

/**
 * The rules a set of respondents breaks; none if its mean and interval may be known.
 *
 * Every respondent counts as one independent body. A coalition knows its own values, so it does not count towards
 * the minimum either.
 */
export function violations(
  strata: readonly Stratum[],
  parameters: DisclosureParameters,
): readonly Violation[] {
  const { minRespondents, coalition, minWidthPoints } = parameters;
  const respondents = respondentsIn(strata);
  if (respondents - coalition < minRespondents) return ['tooFewRespondents'];
  const found: Violation[] = [];
  if (widthFromMean(strata, coalition) < minWidthPoints) found.push('meanTooRevealing');
  if (widthFromInterval(strata, coalition) < minWidthPoints) found.push('intervalTooRevealing');
  return found;
}

export function respondentsIn(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { values }) => sum + values.length, 0);
}
