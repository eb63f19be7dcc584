import { itemIndex } from '../questionnaire/itemIndex.ts';
import type { Hint, Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from './answer.ts';
import { effectiveAnswers } from './effectiveAnswers.ts';
import { plausibilityHints } from './plausibility.ts';
import type { Comments } from './readComments.ts';
import { yearOnYearHints, type PreviousAnswers } from './yearOnYear.ts';

/** Something a response is asked back about (Rückfrage): a plausibility hint or a jump. It never blocks. */
export interface Query {
  readonly id: string;
  readonly text: string;
  /** The questions it is about, at least one; behind a derived indicator stand its inputs. */
  readonly items: readonly Item[];
  /** Why it is right all the same (Begründung): the first comment at one of its questions. */
  readonly reason?: { readonly item: Item; readonly text: string };
}

/** All queries to a response: first the answers that do not fit together, then the jumps since the last one. */
export function queriesOf(
  questionnaire: Questionnaire,
  respondent: Respondent,
  { answers, comments }: { readonly answers: Answers; readonly comments: Comments },
  previous?: PreviousAnswers,
): Query[] {
  const { items } = itemIndex(questionnaire);
  const hints = plausibilityHints(questionnaire, respondent, answers).map((hint) => ({
    id: hint.id,
    text: hint.text,
    items: itemsOf(questionnaire, hint),
  }));
  const effective = effectiveAnswers(questionnaire, respondent, answers);
  const jumps = previous === undefined ? [] : yearOnYearHints(questionnaire, previous, effective);
  return [
    ...hints,
    ...jumps.map(({ item, text }) => ({
      id: `jump.${item}`,
      text,
      items: [...items.values()].filter(({ id }) => id === item),
    })),
  ].map((query) => withReason(query, comments));
}

function itemsOf(questionnaire: Questionnaire, { whenAll }: Hint): Item[] {
  const { items, derived } = itemIndex(questionnaire);
  const ids = whenAll.flatMap((condition) => derived.get(condition.item)?.inputs ?? [condition.item]);
  return [...new Set(ids)].flatMap((id) => items.get(id) ?? []);
}

function withReason(query: Query, comments: Comments): Query {
  const [reason] = query.items.flatMap((item) => {
    const text = comments[item.id]?.trim() ?? '';
    return text === '' ? [] : [{ item, text }];
  });
  return reason === undefined ? query : { ...query, reason };
}
