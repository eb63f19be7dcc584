import {
  assess,
  completeness,
  effectiveAnswers,
  itemsFor,
  type Answers,
  type Completeness,
  type Dimension,
  type Item,
  type Questionnaire,
  type Respondent,
} from '#survey';
import { excesses, type Excess } from '#lib/form/totals.ts';

/** One section (Abschnitt) before the submission. */
export interface SectionReview {
  readonly dimension: Dimension;
  readonly progress: Completeness;
  /** Share of the item weights that count (Abdeckung), 0 … 1. */
  readonly coverage: number;
  /** Whether there will be a score (Punktwert) at all. */
  readonly hasScore: boolean;
}

/** An answer that is kept but will not count. */
export interface Uncounted {
  readonly item: Item;
  readonly reason: 'shortForm' | 'filter';
}

/** What to look at before a response is sent in. */
export interface Review {
  readonly sections: readonly SectionReview[];
  /** They block the submission. */
  readonly contradictions: readonly Excess[];
  readonly uncounted: readonly Uncounted[];
  /** Whether there will be an index: all four core dimensions have a score. */
  readonly hasIndex: boolean;
}

/** Looks through a response (Antwortbogen) before it is sent in. */
export function reviewOf(questionnaire: Questionnaire, respondent: Respondent, answers: Answers): Review {
  const effective = effectiveAnswers(questionnaire, respondent, answers);
  const assessment = assess(questionnaire, respondent, answers);
  const sections = questionnaire.dimensions.map((dimension): SectionReview => {
    const { coverage, score } = assessment.dimensions[dimension.id];
    const progress = completeness(questionnaire, dimension, respondent, answers);
    return { dimension, progress, coverage, hasScore: score !== undefined };
  });
  return {
    sections,
    contradictions: excesses({ questionnaire, respondent }, effective),
    uncounted: questionnaire.dimensions.flatMap((dimension) =>
      uncountedIn(dimension, respondent, answers, effective),
    ),
    hasIndex: assessment.index !== undefined,
  };
}

function uncountedIn(
  dimension: Dimension,
  respondent: Respondent,
  answers: Answers,
  effective: Answers,
): Uncounted[] {
  const own = itemsFor(respondent, dimension);
  return dimension.items
    .filter(({ id }) => answers[id] !== undefined && effective[id] === undefined)
    .map((item) => ({ item, reason: own.includes(item) ? 'filter' : 'shortForm' }));
}
