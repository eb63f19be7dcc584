import { itemIndex } from '../questionnaire/itemIndex.ts';
import type { Item, ItemId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer, Answers } from './answer.ts';
import { readValue } from './readValue.ts';

/**
 * What an earlier answer is worth to the question of today (Vergleichbarkeit mit dem Vorjahr). `answer` is
 * absent where nothing was answered; `was` is the question as it was asked then.
 *
 * - `same`: the same wording, answered in the same way
 * - `reworded`: other words; the answer may be taken over once somebody has looked whether it still fits
 * - `incompatible`: answered in another way now, so that the earlier answer is none any more
 * - `new`: not asked then
 */
export type ComparableAnswer =
  | { readonly item: ItemId; readonly kind: 'new' }
  | { readonly item: ItemId; readonly kind: 'same'; readonly answer?: Answer }
  | {
      readonly item: ItemId;
      readonly kind: 'reworded' | 'incompatible';
      readonly was: Item;
      readonly answer?: Answer;
    };

/** The answers of an earlier response beside the items of a questionnaire, by their stable id, in its order. */
export function comparableAnswers(
  before: Questionnaire,
  answers: Answers,
  now: Questionnaire,
): ComparableAnswer[] {
  const { items: itemsBefore } = itemIndex(before);
  return [...itemIndex(now).items.values()].map((item) => {
    const was = itemsBefore.get(item.id);
    if (was === undefined) return { item: item.id, kind: 'new' };
    const answer = answers[item.id];
    const found = { item: item.id, ...(answer !== undefined && { answer }) };
    if (!isAnsweredAlike(was, item) || (answer !== undefined && !isAnswerTo(item, answer))) {
      return { ...found, kind: 'incompatible', was };
    }
    const isSame = wordingOf(was, before.scale) === wordingOf(item, now.scale);
    return isSame ? { ...found, kind: 'same' } : { ...found, kind: 'reworded', was };
  });
}

/** A number means the same only in the same unit, a level only on as many levels. */
function isAnsweredAlike(was: Item, item: Item): boolean {
  if (was.type !== item.type) return false;
  if ('unit' in was && 'unit' in item) return was.unit === item.unit;
  if ('levels' in was && 'levels' in item) return was.levels.length === item.levels.length;
  return true;
}

function isAnswerTo(item: Item, answer: Answer): boolean {
  switch (answer.kind) {
    case 'answered':
      return readValue(item, answer.value).kind === 'valid';
    case 'notApplicable':
      return item.naAllowed && answer.reason.trim() !== '';
    case 'unknown':
    case 'skipped':
      return true;
  }
}

/** Everything one reads before answering. */
function wordingOf(item: Item, scale: readonly string[]): string {
  const { text, help } = item;
  switch (item.type) {
    case 'maturity':
      return JSON.stringify([text, help, item.levels, scale]);
    case 'yes-no-planned':
    case 'single-choice':
    case 'multi-choice':
      return JSON.stringify([text, help, item.options.map(({ value, label }) => [value, label])]);
    case 'count':
    case 'decimal':
    case 'eur':
    case 'percent':
    case 'year':
      return JSON.stringify([text, help]);
  }
}
