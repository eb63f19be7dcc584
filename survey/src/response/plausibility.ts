import { holds } from '../questionnaire/condition.ts';
import { itemIndex } from '../questionnaire/itemIndex.ts';
import type { Hint, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import { effectiveAnswers } from './effectiveAnswers.ts';
import { valueOf, type Answers } from './answer.ts';
import { derivedValue } from '../scoring/derivedValue.ts';

/** The plausibility hints (Plausibilitätshinweise) that apply. They ask back and never block. */
export function plausibilityHints(
  questionnaire: Questionnaire,
  respondent: Respondent,
  answers: Answers,
): Hint[] {
  const effective = effectiveAnswers(questionnaire, respondent, answers);
  const { derived } = itemIndex(questionnaire);
  const value = (id: string) => {
    const indicator = derived.get(id);
    return indicator === undefined ? valueOf(effective[id]) : derivedValue(indicator, effective);
  };
  return questionnaire.hints.filter(({ whenAll }) =>
    whenAll.every((condition) => {
      const found = value(condition.item);
      return found !== undefined && typeof found !== 'object' && holds(condition, found);
    }),
  );
}
