import { askedState } from '../questionnaire/asked.ts';
import type { Dimension, Item, ItemId } from '../questionnaire/questionnaire.ts';
import { derivedFor, itemsFor, type Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from '../response/answer.ts';
import { derivedValue } from './derivedValue.ts';
import { linearPoints, pointsOf } from './points.ts';

/** One scored item or derived indicator of a dimension, as one respondent answered it. */
export interface ScoredPart {
  readonly id: ItemId;
  readonly weight: number;
  /** 0 … 100; `undefined` without a usable answer, which lowers the coverage. */
  readonly points: number | undefined;
}

/**
 * What of a dimension counts for one respondent. „Trifft nicht zu“ takes an item out; an item the filter does not ask
 * earns 0 points.
 *
 * @param answers the effective ones: those to items that are asked
 */
export function scoredParts(
  dimension: Dimension,
  respondent: Respondent,
  answers: Answers,
): readonly ScoredPart[] {
  const items = scoredItems(dimension, respondent).filter(({ id }) => answers[id]?.kind !== 'notApplicable');
  return [
    ...items.map((item) => itemPart(item, dimension, answers)),
    ...derivedParts(dimension, respondent, answers),
  ];
}

/** The items of a dimension with a weight that apply to this respondent. */
export function scoredItems(dimension: Dimension, respondent: Respondent): readonly Item[] {
  return itemsFor(respondent, dimension).filter(({ weight }) => weight > 0);
}

function itemPart(item: Item, dimension: Dimension, answers: Answers): ScoredPart {
  const { id, weight } = item;
  if (askedState(item, dimension, answers) === 'notAsked') return { id, weight, points: 0 };
  const answer = answers[id];
  return { id, weight, points: answer?.kind === 'answered' ? pointsOf(item, answer.value) : undefined };
}

function derivedParts(dimension: Dimension, respondent: Respondent, answers: Answers): ScoredPart[] {
  return derivedFor(respondent, dimension).flatMap((indicator) => {
    const { id, weight, goalposts } = indicator;
    if (goalposts === undefined) return [];
    const value = derivedValue(indicator, answers);
    return [{ id, weight, points: value === undefined ? undefined : linearPoints(value, goalposts) }];
  });
}
