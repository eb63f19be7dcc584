import { askedState } from '../questionnaire/asked.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { itemsFor, type Respondent } from '../questionnaire/respondent.ts';
import type { Answer, Answers } from './answer.ts';

/**
 * The answers that count: those to items of the respondent's form which their filter asks. What was
 * answered before a filter or the Kurzbogen hid the item stays in the draft and is left out here.
 */
export function effectiveAnswers(
  { dimensions }: Questionnaire,
  respondent: Respondent,
  answers: Answers,
): Answers {
  const counted = dimensions.flatMap((dimension) =>
    itemsFor(respondent, dimension).flatMap((item): [string, Answer][] => {
      const answer = answers[item.id];
      const isAsked = answer !== undefined && askedState(item, dimension, answers) === 'asked';
      return isAsked ? [[item.id, answer]] : [];
    }),
  );
  return Object.fromEntries(counted);
}
