import type { Goalposts, Item } from '../questionnaire/questionnaire.ts';
import type { AnswerValue } from '../response/answer.ts';

const POINTS_PER_LEVEL = 20;

/**
 * Points (Punkte) of one answer, 0 … 100: 20 for each level, between fixed goalposts for percentages,
 * as stated for options („geplant“ is hardly progress: 20).
 *
 * @returns `undefined` for items that are never scored
 */
export function pointsOf(item: Item, value: AnswerValue): number | undefined {
  switch (item.type) {
    case 'maturity':
      return typeof value === 'number' ? value * POINTS_PER_LEVEL : undefined;
    case 'yes-no-planned':
    case 'single-choice':
      return item.options.find((option) => option.value === value)?.points;
    case 'multi-choice':
      return undefined;
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year':
      return typeof value === 'number' && item.goalposts ? linearPoints(value, item.goalposts) : undefined;
  }
}

/** Points on a linear scale between goalposts that never move, so that years stay comparable. */
export function linearPoints(value: number, [from, to]: Goalposts): number {
  return Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
}
