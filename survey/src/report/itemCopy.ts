import * as z from 'zod';
import type { Asked } from '../questionnaire/asked.ts';
import type { Item } from '../questionnaire/questionnaire.ts';
import type { Answer } from '../response/answer.ts';
import { answerInWords } from './answerInWords.ts';

/**
 * How an item stands in a submission: with one of the four kinds of answers, or without one because its filter
 * left it out (`notAsked`), the filter itself was not answered (`open`), or the Kurzbogen does not have it.
 */
const itemState = z.enum([
  'answered',
  'notApplicable',
  'unknown',
  'skipped',
  'notAsked',
  'open',
  'notInForm',
]);
type ItemState = z.infer<typeof itemState>;

/** One item (Frage) of an own copy. */
export const itemCopy = z.strictObject({
  id: z.string(),
  /** Number in its section as the form shows it, from 1; absent where the Kurzbogen does not have the item. */
  number: z.int().positive().optional(),
  text: z.string(),
  state: itemState,
  /** The state in German, with the value, level or reason: „Stufe 3 – Eingeführt: …“, „Nicht gefragt“. */
  answer: z.string(),
  /** As stored, only where answered: a level or number, the value of an option, or several. */
  value: z.union([z.number(), z.string(), z.array(z.string()).readonly()]).optional(),
  /** Unit of a number. */
  unit: z.string().optional(),
  /** Why it does not apply. */
  reason: z.string().optional(),
  comment: z.string().optional(),
});
export type ItemCopy = z.infer<typeof itemCopy>;

const WITHOUT_ANSWER: Readonly<Record<'notAsked' | 'open' | 'notInForm', string>> = {
  notAsked: 'Nicht gefragt',
  open: 'Nicht gefragt: Die Frage, von der sie abhängt, hat keinen Wert.',
  notInForm: 'Im Kurzbogen nicht enthalten',
};

/** State and words of one item; an item without an answer counts as keine Angabe. */
export function itemStateOf(
  item: Item,
  scale: readonly string[],
  asked: Asked | 'notInForm',
  given: Answer | undefined,
): Pick<ItemCopy, 'state' | 'answer' | 'value' | 'unit' | 'reason'> {
  if (asked !== 'asked') return { state: asked, answer: WITHOUT_ANSWER[asked] };
  const answer: Answer = given ?? { kind: 'skipped' };
  const state: ItemState = answer.kind;
  const words = { state, answer: answerInWords(item, scale, answer) };
  switch (answer.kind) {
    case 'answered':
      return { ...words, value: answer.value, ...('unit' in item && { unit: item.unit }) };
    case 'notApplicable':
      return { ...words, reason: answer.reason };
    case 'unknown':
    case 'skipped':
      return words;
  }
}
