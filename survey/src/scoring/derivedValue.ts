import { evaluate } from '../questionnaire/formula.ts';
import type { DerivedIndicator } from '../questionnaire/questionnaire.ts';
import { numberOf, type Answers } from '../response/answer.ts';

/**
 * Value of a derived indicator (abgeleitete Kennzahl) in its unit.
 *
 * @returns `undefined` when an input has no number or the denominator is zero
 */
export function derivedValue({ formula }: DerivedIndicator, answers: Answers): number | undefined {
  return evaluate(formula, (item) => numberOf(answers[item]));
}
