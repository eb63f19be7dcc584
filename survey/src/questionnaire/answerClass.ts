import type { Item } from './questionnaire.ts';

/**
 * How closely an answer of a named unit is kept (Datenklasse): what the association may read by name, or a security
 * answer (Sicherheitsangabe), which nobody outside the unit reads without a second person's consent.
 *
 * Everything in Informationssicherheit is a security answer, and every item marked as restricted.
 */
export type AnswerClass = 'byName' | 'security';

export function answerClassOf({
  dimension,
  sensitivity,
}: Pick<Item, 'dimension' | 'sensitivity'>): AnswerClass {
  return dimension === 'sicherheit' || sensitivity === 'restricted' ? 'security' : 'byName';
}
