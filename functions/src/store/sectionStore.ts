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
}

export interface SectionSave extends Omit<Section, 'version'> {
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
  /** `undefined` before the first save. Read consistently. */
  get(key: SectionKey): Promise<Section | undefined>;
  /** All saved sections of one response, read consistently. */
  allOf(edition: number, unit: UnitKey): Promise<Section[]>;
}
