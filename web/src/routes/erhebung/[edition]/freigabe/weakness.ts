import {
  askedState,
  assess,
  itemIndex,
  itemsFor,
  levers,
  plausibilityHints,
  type Answers,
  type Comments,
  type Dimension,
  type Finding,
  type Hint,
  type Item,
  type Questionnaire,
  type Respondent,
} from '#survey';

/** What to look at before approving (Schwachstellen): none of it hinders the approval. */
export interface Weakness {
  /** Answers below good practice, the heaviest first, with what to do next. */
  readonly levers: readonly Finding[];
  /** Dimensions answered too little for a score; share 0 … 1. */
  readonly uncovered: readonly { readonly dimension: Dimension; readonly coverage: number }[];
  /** Answers that do not fit together, with the reasons given for them. */
  readonly hints: readonly {
    readonly hint: Hint;
    readonly items: readonly Item[];
    readonly reasons: readonly string[];
  }[];
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
    hints: plausibilityHints(questionnaire, respondent, answers).map((hint) => {
      const items = itemsOf(questionnaire, hint);
      return { hint, items, reasons: items.flatMap(({ id }) => comments[id] ?? []) };
    }),
    notApplicable: asked.flatMap((item) => {
      const answer = answers[item.id];
      return answer?.kind === 'notApplicable' ? [{ item, reason: answer.reason }] : [];
    }),
    asked: asked.length,
  };
}

/** The questions a hint is about; behind a derived indicator stand its inputs. */
function itemsOf(questionnaire: Questionnaire, { whenAll }: Hint): Item[] {
  const { items, derived } = itemIndex(questionnaire);
  const ids = whenAll.flatMap((condition) => derived.get(condition.item)?.inputs ?? [condition.item]);
  return [...new Set(ids)].flatMap((id) => items.get(id) ?? []);
}
