import type { ReliabilityRules } from './rules.ts';

/** How solid a mean is (Belastbarkeit): shown, shown as „eingeschränkt“, or not shown. */
export type Reliability = 'reliable' | 'limited' | 'fewRespondents' | 'lowResponse';

/** @param units how many units the group has; at least one */
export function reliabilityOf(respondents: number, units: number, rules: ReliabilityRules): Reliability {
  if (respondents < rules.minRespondents) return 'fewRespondents';
  if (respondents / units < rules.minResponseRate) return 'lowResponse';
  return respondents / units < rules.limitedBelowRate ? 'limited' : 'reliable';
}
