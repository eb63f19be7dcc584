import { changesBetween, withChanges, type Contents, type FieldChange } from './contents.ts';
import { merge, type Merge } from './merge.ts';

/** A section (Abschnitt) as the server last confirmed it. */
export interface Saved extends Contents {
  /** Counts the saves; 0 for a section never saved. */
  readonly version: number;
  /** Instant of the last save; absent before the first. */
  readonly updatedAt?: string;
}

/** One save under way. A repetition sends the same contents under the same operation id. */
export interface Flight {
  readonly operation: string;
  readonly contents: Contents;
}

/** The draft of a section: what is confirmed, what is on its way and what the page shows. */
export interface SectionDraft {
  readonly saved: Saved;
  readonly flight?: Flight;
  readonly contents: Contents;
}

/** A section nobody has saved yet. */
export const EMPTY: Saved = { version: 0, answers: {}, comments: {} };

export function openDraft(saved: Saved): SectionDraft {
  return { saved, contents: { answers: saved.answers, comments: saved.comments } };
}

export function edit(draft: SectionDraft, change: FieldChange): SectionDraft {
  return { ...draft, contents: withChanges(draft.contents, [change]) };
}

/** Whether the page shows anything that the server has not confirmed. */
export function isUnsent({ saved, flight, contents }: SectionDraft): boolean {
  return flight !== undefined || changesBetween(saved, contents).length > 0;
}

/**
 * Puts everything changed so far on its way as one save. While one is under way it stays as it is; what
 * changes meanwhile travels with the next.
 */
export function depart(draft: SectionDraft, operation: string): SectionDraft {
  if (draft.flight !== undefined || !isUnsent(draft)) return draft;
  return { ...draft, flight: { operation, contents: draft.contents } };
}

/** The save under way is confirmed. */
export function arrive(
  { flight, contents, saved }: SectionDraft,
  { version, updatedAt }: Required<Pick<Saved, 'version' | 'updatedAt'>>,
): SectionDraft {
  return { saved: { ...(flight?.contents ?? saved), version, updatedAt }, contents };
}

/** The save under way is refused for good; its contents stay on the page and count as unsent. */
export function giveUp({ saved, contents }: SectionDraft): SectionDraft {
  return { saved, contents };
}

/** Somebody else saved first: both states together, to be saved again upon theirs. */
export function collide(
  { saved, contents }: SectionDraft,
  theirs: Saved,
): { readonly draft: SectionDraft; readonly merge: Merge } {
  const result = merge(saved, contents, theirs);
  return { draft: { saved: theirs, contents: result.contents }, merge: result };
}
