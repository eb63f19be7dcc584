import {
  askedState,
  assess,
  itemsFor,
  levers,
  queriesOf,
  type Answers,
  type Comments,
  type Dimension,
  type Finding,
  type Item,
  type PreviousAnswers,
  type Query,
  type Questionnaire,
  type Respondent,
} from '#survey';

/** What to look at before approving (Schwachstellen): none of it hinders the approval. */
export interface Weakness {
  /** Answers below good practice, the heaviest first, with what to do next. */
  readonly levers: readonly Finding[];
  /** Dimensions answered too little for a score; share 0 … 1. */
  readonly uncovered: readonly { readonly dimension: Dimension; readonly coverage: number }[];
  /** What the response is asked back about, with the reasons given. */
  readonly queries: readonly Query[];
  /** Questions said not to apply, with why. */
  readonly notApplicable: readonly { readonly item: Item; readonly reason: string }[];
  /** Questions asked. */
  readonly asked: number;
}

const MOST_LEVERS = 5;

/** @param answers those that count (`effectiveAnswers`) */
export function weaknessOf(
  questionnaire: Questionnaire,
  respondent: Respondent,
  answers: Answers,
  comments: Comments,
  previous?: PreviousAnswers,
): Weakness {
  const { dimensions } = assess(questionnaire, respondent, answers);
  const asked = questionnaire.dimensions.flatMap((dimension) =>
    itemsFor(respondent, dimension).filter((item) => askedState(item, dimension, answers) === 'asked'),
  );
  return {
    levers: levers(questionnaire, respondent, answers, MOST_LEVERS),
    uncovered: questionnaire.dimensions.flatMap((dimension) => {
      const { score, coverage } = dimensions[dimension.id];
      return score === undefined ? [{ dimension, coverage }] : [];
    }),
    queries: queriesOf(questionnaire, respondent, { answers, comments }, previous),
    notApplicable: asked.flatMap((item) => {
      const answer = answers[item.id];
      return answer?.kind === 'notApplicable' ? [{ item, reason: answer.reason }] : [];
    }),
    asked: asked.length,
  };
}
