import type { DimensionId } from '#survey';
import type { Contents } from './contents.ts';
import type { Saved } from './sectionDraft.ts';

/** One save of a section, as it goes to the server. */
export interface Save extends Contents {
  readonly dimension: DimensionId;
  /** The version the editor saw. */
  readonly seen: number;
  /** Repeating a save under its id saves once. */
  readonly operation: string;
}

/** A section as somebody else left it. */
export interface Theirs extends Saved {
  /** Display name, or „Sie“ for another window of the same person. */
  readonly updatedBy: string;
}

/** What became of a save. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly updatedAt: string }
  | { readonly kind: 'conflict'; readonly current: Theirs }
  /** The edition takes no answers any more (Erhebungsrunde geschlossen). */
  | { readonly kind: 'closed' }
  | { readonly kind: 'signedOut' }
  /** The server is out of reach or busy: the same save may be repeated. */
  | { readonly kind: 'unreachable'; readonly retryAfterMs?: number }
  /** Repeating it would not help. */
  | { readonly kind: 'refused'; readonly message: string };
