import { valueOf, type Answers } from '../response/answer.ts';
import { holds } from './condition.ts';
import type { Dimension, Item } from './questionnaire.ts';

/**
 * Whether the filter (Filterfrage) lets an item be asked.
 * `open`: the item it depends on has no value yet, so nobody can tell.
 */
export type Asked = 'asked' | 'notAsked' | 'open';

/** A child of an item that is not asked is not asked either. */
export function askedState(item: Item, { items }: Pick<Dimension, 'items'>, answers: Answers): Asked {
  if (item.askedIf === undefined) return 'asked';
  const { item: parentId } = item.askedIf;
  const parent = items.find(({ id }) => id === parentId);
  if (parent !== undefined && askedState(parent, { items }, answers) === 'notAsked') return 'notAsked';
  const value = valueOf(answers[parentId]);
  if (value === undefined || typeof value === 'object') return 'open';
  return holds(item.askedIf, value) ? 'asked' : 'notAsked';
}
