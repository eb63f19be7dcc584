import type { FieldChange } from './contents.ts';
import type { Conflict } from './merge.ts';
import type { Hindrance } from './saveOutcome.ts';

/** What a draft is doing, for the person who sits before it. */
export type Phase =
  /** Nothing to do; what stands on the page is saved. */
  | { readonly kind: 'resting' }
  /** Something changed; the save follows in a moment. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The last try failed; the next is at this time (milliseconds since the epoch). */
  | { readonly kind: 'retrying'; readonly cause: Hindrance; readonly at: number }
  | { readonly kind: 'signedOut' }
  /** Somebody else signed in meanwhile: sent now, the answers would become theirs. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused'; readonly message: string }
  /** Somebody else changed the same fields: nothing is sent until it is decided who is right. */
  | { readonly kind: 'conflict'; readonly by: string; readonly conflicts: readonly Conflict[] };

/** What somebody else changed meanwhile and was taken over. */
export interface Taken {
  readonly by: string;
  readonly changes: readonly FieldChange[];
}

/** While this lasts nothing is sent, whatever changes. */
export function isBlocked({ kind }: Phase): boolean {
  return kind === 'conflict' || kind === 'signedOut' || kind === 'foreign' || kind === 'closed';
}
