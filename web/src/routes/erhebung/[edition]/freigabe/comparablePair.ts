import type { Answers, PreviousAnswers } from '#survey';

/** The answers of then and now to those questions that were asked then too and are answered alike. */
export function comparablePair(
  { items }: PreviousAnswers,
  answers: Answers,
): { before: Answers; now: Answers } {
  const comparable = items.flatMap((one) => (one.kind === 'same' || one.kind === 'reworded' ? [one] : []));
  return {
    before: Object.fromEntries(
      comparable.flatMap(({ item, answer }) => (answer === undefined ? [] : [[item, answer]])),
    ),
    now: Object.fromEntries(
      comparable.flatMap(({ item }) => (answers[item] === undefined ? [] : [[item, answers[item]]])),
    ),
  };
}
