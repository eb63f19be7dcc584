import { byDimension, type DimensionId } from '../questionnaire/dimensionId.ts';
import { dimensionOf } from '../questionnaire/dimensionOf.ts';
import type { Mode, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from '../response/answer.ts';
import { effectiveAnswers } from '../response/effectiveAnswers.ts';
import { levelOf } from './level.ts';
import { scoreDimension, type DimensionScore } from './scoreDimension.ts';
import { scoreIndex } from './scoreIndex.ts';

/** The result of one unit (Standortbestimmung). */
export interface Assessment {
  readonly dimensions: Readonly<Record<DimensionId, DimensionScore>>;
  /** Overall index (Gesamtindex) 0 … 100; `undefined` unless all four core dimensions have a score. */
  readonly index?: number;
  /** Level 0 … 5 of the index. */
  readonly level?: number;
  /** A Kurzbogen gives a Kurzindex, which is never mixed into means of the full form. */
  readonly mode: Mode;
}

/** Assesses a response (Antwortbogen) by the rules of its questionnaire. Never throws. */
export function assess(questionnaire: Questionnaire, respondent: Respondent, answers: Answers): Assessment {
  const effective = effectiveAnswers(questionnaire, respondent, answers);
  const dimensions = byDimension((id) =>
    scoreDimension(questionnaire, dimensionOf(questionnaire, id), respondent, effective),
  );
  const index = scoreIndex(questionnaire, dimensions);
  const { mode } = respondent;
  if (index === undefined) return { dimensions, mode };
  return { dimensions, index, level: levelOf(questionnaire.bands, index), mode };
}
