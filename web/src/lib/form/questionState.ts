import { askedState, type Answers, type Dimension, type Item, type ItemId } from '#survey';
import type { UnreadyInputs } from '#lib/draft/unready.ts';
import type { Excess } from './totals.ts';

/** How a question stands for the person who answers it. */
export type QuestionState = 'answered' | 'missing' | 'wrong' | 'hidden';

/** How each of some questions stands: unreadable and contradictory ones are wrong, filtered ones hidden. */
export function questionStates(
  items: readonly Item[],
  dimension: Dimension,
  answers: Answers,
  unready: UnreadyInputs,
  contradictions: readonly Excess[],
): ReadonlyMap<ItemId, QuestionState> {
  const stateOf = (item: Item): QuestionState => {
    if (askedState(item, dimension, answers) !== 'asked') return 'hidden';
    const contradicts = contradictions.some(({ part, total }) => part === item.id || total === item.id);
    if (contradicts || unready[item.id] !== undefined) return 'wrong';
    return answers[item.id] === undefined ? 'missing' : 'answered';
  };
  return new Map(items.map((item) => [item.id, stateOf(item)]));
}
