import { holds } from '../questionnaire/condition.ts';
import type { Dimension, Gate } from '../questionnaire/questionnaire.ts';
import { numberOf, type Answers } from '../response/answer.ts';

/**
 * The gate (Deckelung) that lowers a score: of those whose condition holds, the one with the lowest cap
 * below the score. Gates exist because a mean lets good paperwork make up for a missing backup.
 *
 * @returns `undefined` when no gate holds or none is below the score
 */
export function bindingGate({ gates }: Dimension, answers: Answers, score: number): Gate | undefined {
  const binding = gates.filter(({ when, cap }) => {
    const value = numberOf(answers[when.item]);
    return value !== undefined && holds(when, value) && cap < score;
  });
  return binding.toSorted((a, b) => a.cap - b.cap)[0];
}
