import type { Questionnaire } from '#survey';

/** What the page says about scoring. */
export type Rules = Pick<Questionnaire, 'scale' | 'bands' | 'minimumCoverage' | 'provisionalBelow'>;
