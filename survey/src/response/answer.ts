import type { ItemId } from '../questionnaire/questionnaire.ts';

/** A level 0 … 5, a number in the unit of its item, an option, or several options. 0 is a value. */
export type AnswerValue = number | string | readonly string[];

/**
 * One answer (Antwort) with its state: beantwortet, „trifft nicht zu“ (with a reason), „nicht bekannt“,
 * keine Angabe. An item without an answer counts as keine Angabe; „nicht gefragt“ is never stored, it
 * follows from the filter.
 */
export type Answer =
  | { readonly kind: 'answered'; readonly value: AnswerValue }
  | { readonly kind: 'notApplicable'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'skipped' };

export type Answers = Readonly<Record<ItemId, Answer>>;

/** The value of an answer; `undefined` unless it is answered. */
export function valueOf(answer: Answer | undefined): AnswerValue | undefined {
  return answer?.kind === 'answered' ? answer.value : undefined;
}

/** The value of an answer where it is a number. */
export function numberOf(answer: Answer | undefined): number | undefined {
  const value = valueOf(answer);
  return typeof value === 'number' ? value : undefined;
}
