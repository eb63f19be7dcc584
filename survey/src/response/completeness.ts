import { askedState } from '../questionnaire/asked.ts';
import type { Dimension, Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import { itemsFor, type Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from './answer.ts';

/** How far one section (Abschnitt) is. */
export interface Completeness {
  /** Items to answer: in the form and asked by their filter. */
  readonly asked: number;
  /** Items with any answer, „nicht bekannt“ and „keine Angabe“ included. */
  readonly answered: number;
  /** The items still without an answer, in the order of the form. */
  readonly missing: readonly Item[];
  /** Estimated minutes for what is missing, rounded up. */
  readonly minutesLeft: number;
}

/** Completeness (Vollständigkeit) of a section. An item whose filter is open counts only once it is asked. */
export function completeness(
  { minutes }: Pick<Questionnaire, 'minutes'>,
  dimension: Dimension,
  respondent: Respondent,
  answers: Answers,
): Completeness {
  const asked = itemsFor(respondent, dimension).filter(
    (item) => askedState(item, dimension, answers) === 'asked',
  );
  const missing = asked.filter(({ id }) => answers[id] === undefined);
  const estimate = missing.reduce((sum, { type }) => sum + minutes[type], 0);
  return {
    asked: asked.length,
    answered: asked.length - missing.length,
    missing,
    minutesLeft: Math.ceil(estimate),
  };
}
