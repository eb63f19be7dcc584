import type { Answer, ItemId } from '#survey';
import type { Conflict, Side } from './merge.ts';

/**
 * Something typed that is no answer yet: a number nobody can read, or „trifft nicht zu“ without its reason.
 * It stays on the page with what is wrong with it, is not sent, and the item counts as unanswered.
 */
export type Unready =
  | { readonly kind: 'number'; readonly text: string; readonly message: string }
  | { readonly kind: 'notApplicable'; readonly reason: string; readonly message: string };

/** What an input yields: an answer, nothing, or something unready. */
export type Input = Answer | Unready | undefined;

export type UnreadyInputs = Readonly<Record<ItemId, Unready>>;

export function isUnready(input: Input): input is Unready {
  return input !== undefined && 'message' in input;
}

/** The unready inputs after one more input of an item. */
export function withInput(unready: UnreadyInputs, item: ItemId, input: Input): UnreadyInputs {
  const { [item]: _, ...others } = unready;
  return isUnready(input) ? { ...others, [item]: input } : others;
}

/** What stays unready after a decision: where the other's answer was chosen, it replaces what was typed here. */
export function stillUnready(
  unready: UnreadyInputs,
  conflicts: readonly Conflict[],
  sides: readonly (Side | undefined)[],
): UnreadyInputs {
  const replaced = conflicts
    .filter(({ mine }, position) => mine.part === 'answer' && sides[position] === 'theirs')
    .map(({ mine }) => mine.item);
  return Object.fromEntries(Object.entries(unready).filter(([item]) => !replaced.includes(item)));
}
