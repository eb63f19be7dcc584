import { reliabilityOf, type Reliability } from './reliability.ts';
import type { ReliabilityRules } from './rules.ts';

/** How far a group is from being shown (Rücklaufziel). */
export interface ResponseGoal {
  readonly reliability: Reliability;
  /**
   * What comes next and how many more administrations have to answer for it; absent once figures are shown without
   * „eingeschränkt“, and for groups too small to be shown by themselves.
   */
  readonly next?: { readonly reliability: 'limited' | 'reliable'; readonly missing: number };
}

/**
 * Says what is still missing in a group until its figures may be shown, and then without „eingeschränkt“. Answers with
 * a value may be fewer for a single figure, and the protection of answers comes on top: it is the least that is needed.
 *
 * @param units how many units the group has; at least one
 */
export function responseGoal(respondents: number, units: number, rules: ReliabilityRules): ResponseGoal {
  const reliability = reliabilityOf(respondents, units, rules);
  for (let missing = 1; respondents + missing <= units; missing += 1) {
    const then = reliabilityOf(respondents + missing, units, rules);
    if (then !== reliability && (then === 'limited' || then === 'reliable'))
      return { reliability, next: { reliability: then, missing } };
  }
  return { reliability };
}
