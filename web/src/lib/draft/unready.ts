import type { Answer, ItemId } from '#survey';

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
