import { atFirstUse } from '../atFirstUse.ts';
import type { Item, ItemId, NumberItem, Questionnaire } from '../questionnaire/questionnaire.ts';
import { numberOf, type Answer, type Answers } from './answer.ts';
import type { ComparableAnswer } from './comparableAnswers.ts';

/** The answers of the last response before this one (Vorjahresantworten). */
export interface PreviousAnswers {
  /** Year of the edition they were given in; not always the year before. */
  readonly edition: number;
  readonly items: readonly ComparableAnswer[];
}

/** A jump since the last response (Sprung gegenüber dem Vorjahr): asks back and never blocks. */
export interface YearOnYearHint {
  readonly item: ItemId;
  /** One or two German sentences. */
  readonly text: string;
}

/** From so many levels on, up or down, a change of maturity is asked about. */
const LEVELS = 2;
/** Beyond this factor, up or down, a change of a number is asked about. */
const FACTOR = 3;

/**
 * The jumps of a response against the one before, in the order of the form.
 *
 * @param current the answers that count (`effectiveAnswers`)
 */
export function yearOnYearHints(
  { dimensions }: Pick<Questionnaire, 'dimensions'>,
  { edition, items: previous }: PreviousAnswers,
  current: Answers,
): YearOnYearHint[] {
  const before = new Map(previous.map((answer) => [answer.item, answer]));
  return dimensions
    .flatMap(({ items }) => items)
    .flatMap((item) => yearOnYearHint(item, edition, before.get(item.id), current[item.id]) ?? []);
}

/**
 * The jump at one item: two levels of maturity or more, or a count, a decimal or an amount more than three
 * times as large or as small. `undefined` when there is none, or when the two cannot be compared: both must
 * be answered, and the earlier answer must still be one to the question of today (a new wording alone does not
 * end that).
 *
 * Nothing is a multiple of 0, and to begin is what everybody hopes for: from 0 on nothing is asked. A fall to 0
 * is asked about from more than 3, because 0 is often entered where „nicht bekannt“ is meant. Shares and years
 * are not asked about.
 */
export function yearOnYearHint(
  item: Item,
  edition: number,
  before: ComparableAnswer | undefined,
  answer: Answer | undefined,
): YearOnYearHint | undefined {
  if (before?.kind !== 'same' && before?.kind !== 'reworded') return undefined;
  const was = numberOf(before.answer);
  const is = numberOf(answer);
  if (was === undefined || is === undefined || !isJump(item, was, is)) return undefined;
  const change = is > was ? 'Sprung' : 'Rückgang';
  const values = `${String(edition)}: ${textOf(item, was)}, jetzt: ${textOf(item, is)}.`;
  return {
    item: item.id,
    text: `${values} Bitte prüfen Sie die Angabe oder begründen Sie den ${change}.`,
  };
}

function isJump(item: Item, was: number, is: number): boolean {
  switch (item.type) {
    case 'maturity':
      return Math.abs(is - was) >= LEVELS;
    case 'count':
    case 'decimal':
    case 'eur':
      return isMultiple(item, was, is);
    case 'percent':
    case 'year':
    case 'yes-no-planned':
    case 'single-choice':
    case 'multi-choice':
      return false;
  }
}

/** Half a step keeps exactly three times as much from counting as more, whatever binary fractions say. */
function isMultiple({ step }: Pick<NumberItem, 'step'>, was: number, is: number): boolean {
  if (was === 0) return false;
  if (is === 0) return was > FACTOR;
  return Math.max(was, is) > FACTOR * Math.min(was, is) + step / 2;
}

const number = atFirstUse(() => new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }));

function textOf(item: Item, value: number): string {
  return 'unit' in item ? `${number().format(value)} ${item.unit}` : `Stufe ${number().format(value)}`;
}
