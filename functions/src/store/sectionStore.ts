import type { Answers, Comments, DimensionId, UnitKey } from '#survey';

export interface SectionKey {
  readonly edition: number;
  readonly unit: UnitKey;
  readonly dimension: DimensionId;
}

/** The draft of one section (Abschnitt): answers and comments of one dimension. */
export interface Section extends SectionKey {
  /** Counts the saves; 1 is the first. */
  readonly version: number;
  readonly answers: Answers;
  readonly comments: Comments;
  /** Instant of the last save, UTC. */
  readonly updatedAt: string;
  /** Account that saved last. */
  readonly updatedBy: string;
  /** Who said at which version that it is finished; a later save makes it unfinished again. */
  readonly done?: Done;
}

/** A section marked as finished (fertig). */
export interface Done {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

export interface SectionSave extends Omit<Section, 'version' | 'done'> {
  /** The version the editor saw; 0 for a section never saved. */
  readonly seen: number;
  /** Id of this save from the client: repeating it gives the same answer and saves once. */
  readonly operation: string;
}

/** A conflict shows the other version; `undefined` when the section was never saved. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly section: Section }
  | { readonly kind: 'conflict'; readonly current: Section | undefined };

/** Drafts by section. One save is one conditional write. */
export interface SectionStore {
  save(save: SectionSave): Promise<SaveOutcome>;
  /** Marks the version that was seen as finished, or takes the mark away; `changed` when it is not the one stored. */
  mark(key: SectionKey, seen: number, done: Done | undefined): Promise<'marked' | 'changed'>;
  /** Removes a section for good, if the version seen is still the one stored. */
  remove(key: SectionKey, seen: number): Promise<'removed' | 'changed'>;
  /** `undefined` before the first save. Read consistently. */
  get(key: SectionKey): Promise<Section | undefined>;
  /** All saved sections of one response, read consistently. */
  allOf(edition: number, unit: UnitKey): Promise<Section[]>;
}
