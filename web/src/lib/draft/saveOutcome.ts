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

/** A section as the server shows it; without a name it was somebody. */
export type SectionSeen = Saved & { readonly updatedBy?: string };

/** The newer of what was saved from here and what the server showed. */
export function newestOf(saved: Saved, shown: SectionSeen): Theirs {
  return shown.version < saved.version ? { ...saved, updatedBy: 'Sie' } : { updatedBy: 'Jemand', ...shown };
}

/** Why a save did not get through: no connection, or a server that is busy or broken (429, 5xx). */
export type Hindrance = 'noConnection' | 'busy';

/** What became of a save. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly updatedAt: string }
  | { readonly kind: 'conflict'; readonly current: Theirs }
  /** The edition takes no answers any more (Erhebungsrunde geschlossen). */
  | { readonly kind: 'closed' }
  | { readonly kind: 'signedOut' }
  /** The same save may be repeated. */
  | { readonly kind: 'unreachable'; readonly cause: Hindrance; readonly retryAfterMs?: number }
  /** Repeating it would not help. */
  | { readonly kind: 'refused'; readonly message: string };
