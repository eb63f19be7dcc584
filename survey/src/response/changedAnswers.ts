import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import { pointsOf } from '../scoring/points.ts';
import { valueOf, type Answer, type Answers } from './answer.ts';

/** An answer that is not what it was (geänderte Antwort); absent where nothing was answered. */
export interface ChangedAnswer {
  readonly item: Item;
  readonly before?: Answer;
  readonly now?: Answer;
  /** Points 0 … 100 gained or lost; absent where one of the two has none. */
  readonly points?: number;
}

/**
 * The answers that differ, the biggest first: by weight times the points gained or lost, then in the order of the
 * form. Both sides are the answers that count (`effectiveAnswers`).
 */
export function changedAnswers(
  { dimensions }: Pick<Questionnaire, 'dimensions'>,
  before: Answers,
  now: Answers,
): ChangedAnswer[] {
  const size = ({ item, points = 0 }: ChangedAnswer) => item.weight * Math.abs(points);
  return dimensions
    .flatMap(({ items }) => items)
    .flatMap((item) => changeOf(item, before[item.id], now[item.id]))
    .toSorted((a, b) => size(b) - size(a));
}

function changeOf(item: Item, before: Answer | undefined, now: Answer | undefined): ChangedAnswer[] {
  if (isSame(before, now)) return [];
  const was = pointsIn(item, before);
  const is = pointsIn(item, now);
  return [
    {
      item,
      ...(before !== undefined && { before }),
      ...(now !== undefined && { now }),
      ...(was !== undefined && is !== undefined && { points: is - was }),
    },
  ];
}

/** „Keine Angabe“ says no more than no answer; the order of chosen options says nothing. */
function isSame(before: Answer | undefined, now: Answer | undefined): boolean {
  return comparable(before) === comparable(now);
}

function comparable(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
    case 'skipped':
      return '';
    case 'unknown':
      return 'unknown';
    case 'notApplicable':
      return `notApplicable ${answer.reason.trim()}`;
    case 'answered':
      return `answered ${JSON.stringify([answer.value].flat().toSorted())}`;
  }
}

function pointsIn(item: Item, answer: Answer | undefined): number | undefined {
  const value = valueOf(answer);
  return value === undefined ? undefined : pointsOf(item, value);
}
