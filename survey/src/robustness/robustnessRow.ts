import { byDimension, type DimensionId } from '../questionnaire/dimensionId.ts';
import { dimensionOf } from '../questionnaire/dimensionOf.ts';
import type { ItemId, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from '../response/answer.ts';
import { effectiveAnswers } from '../response/effectiveAnswers.ts';
import { assess } from '../scoring/assess.ts';
import { scoredParts } from '../scoring/scoredParts.ts';

/** A score for each dimension, 0 … 100; `undefined` below the minimum coverage. */
export type DimensionScores = Readonly<Record<DimensionId, number | undefined>>;

/** What the robustness pack needs to know of one response. */
export interface RobustnessRow {
  readonly gated: DimensionScores;
  /** The same before any gate, absent where the gated one is. */
  readonly ungated: DimensionScores;
  /** Points 0 … 100 of each scored item and derived indicator with a usable answer. */
  readonly points: ReadonlyMap<ItemId, number>;
}

/** The row of one accepted response in the full form; a Kurzbogen is never mixed in. */
export function robustnessRow(
  questionnaire: Questionnaire,
  respondent: Respondent,
  answers: Answers,
): RobustnessRow {
  const { dimensions } = assess(questionnaire, respondent, answers);
  const effective = effectiveAnswers(questionnaire, respondent, answers);
  const parts = questionnaire.dimensions.flatMap(({ id }) =>
    scoredParts(dimensionOf(questionnaire, id), respondent, effective),
  );
  return {
    gated: byDimension((id) => dimensions[id].score),
    ungated: byDimension((id) => (dimensions[id].score === undefined ? undefined : dimensions[id].raw)),
    points: new Map(parts.flatMap(({ id, points }) => (points === undefined ? [] : [[id, points] as const]))),
  };
}
