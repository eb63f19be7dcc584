import { askedState, type Answers, type Dimension, type Item } from '#survey';
import { answerText } from './answerText.ts';

/** Why an item is not asked now, and the question that decides it. */
export interface FilterText {
  readonly state: 'notAsked' | 'open';
  readonly parent: Item;
  /** The sentence before and after the link to that question. */
  readonly sentence: readonly [before: string, after: string];
}

/** Says why the filter (Filterfrage) hides an item; `undefined` for an item that is asked. */
export function filterText(
  item: Item,
  dimension: Dimension,
  scale: readonly string[],
  answers: Answers,
): FilterText | undefined {
  const state = askedState(item, dimension, answers);
  const parent = dimension.items.find(({ id }) => id === item.askedIf?.item);
  if (state === 'asked' || parent === undefined) return undefined;
  return { state, parent, sentence: sentenceFor(state, parent, dimension, scale, answers) };
}

function sentenceFor(
  state: 'notAsked' | 'open',
  parent: Item,
  dimension: Dimension,
  scale: readonly string[],
  answers: Answers,
): FilterText['sentence'] {
  const answer = answers[parent.id];
  if (askedState(parent, dimension, answers) === 'notAsked') return ['Entfällt, weil auch ', ' entfällt.'];
  if (state === 'open' && answer === undefined) return ['Wird erst nach Ihrer Antwort auf ', ' gestellt.'];
  const given = shortText(answerText(parent, scale, answer));
  return state === 'open'
    ? ['Wird nur gestellt, wenn Sie ', ` mit einem Wert beantworten. Dort steht: „${given}“.`]
    : ['Entfällt wegen Ihrer Antwort auf ', `: „${given}“.`];
}

/** The answer without the description of its level or a long reason. */
function shortText(text: string): string {
  return text.split(':')[0] ?? text;
}
