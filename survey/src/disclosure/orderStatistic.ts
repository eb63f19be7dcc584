/** What may be said about a group besides its count, and what never is. */
export type Statistic = 'share' | 'mean' | 'median' | 'quartile' | 'minimum' | 'maximum' | 'rank';

/**
 * May this statistic of a group be shown at all (zulässige Kennzahl)?
 *
 * Minimum, maximum and rank are always the answer of a single unit. So is the median of few; quantiles need
 * `minForQuantiles` respondents. Shares and means are judged by the other rules.
 */
export function mayShow(statistic: Statistic, respondents: number, minForQuantiles: number): boolean {
  switch (statistic) {
    case 'share':
    case 'mean':
      return true;
    case 'median':
    case 'quartile':
      return respondents >= minForQuantiles;
    case 'minimum':
    case 'maximum':
    case 'rank':
      return false;
  }
}
