import type { FieldChange } from './contents.ts';
import { withChanges } from './contents.ts';
import type { Merge } from './merge.ts';
import type { Phase } from './phase.ts';
import { collide, isUnsent, type Saved, type SectionDraft } from './sectionDraft.ts';
import type { UnreadyInputs } from './unready.ts';

/** What of a section is unsent, as it lies on the device (Gerätepuffer). */
export interface BufferedDraft {
  /** What the server last confirmed, the save under way with its operation id, and what the page showed. */
  readonly draft: SectionDraft;
  /** While a conflict is undecided: the values from which both sides started. */
  readonly disputed: readonly FieldChange[];
  readonly unready: UnreadyInputs;
  /** Milliseconds since the epoch: the last change. */
  readonly at: number;
}

/** A buffered draft whose page is no more. */
export interface Orphan {
  /** Where it lies on the device. */
  readonly path: string;
  readonly buffered: BufferedDraft;
}

/** What of a draft goes on the device; `undefined` when the server has everything. */
export function bufferOf(
  draft: SectionDraft,
  phase: Phase,
  unready: UnreadyInputs,
  at: number,
): BufferedDraft | undefined {
  if (!isUnsent(draft) && Object.keys(unready).length === 0) return undefined;
  const disputed = phase.kind === 'conflict' ? phase.conflicts.map(({ base }) => base) : [];
  return { draft, disputed, unready, at };
}

/**
 * Opens a buffered draft upon what the server holds now. Where both sides changed a field it is a conflict, also
 * one that was undecided when the page went. A save that was under way is repeated first: the server knows
 * whether it has it.
 *
 * @param theirs may be an old copy; then the newer of the two counts
 */
export function reopen(
  { draft, disputed }: Pick<BufferedDraft, 'draft' | 'disputed'>,
  theirs: Saved,
): { readonly draft: SectionDraft; readonly merge: Merge } {
  const { saved, contents, flight } = draft;
  if (flight !== undefined) return { draft, merge: { contents, conflicts: [], taken: [] } };
  const base = { ...saved, ...withChanges(saved, disputed) };
  return collide({ saved: base, contents }, theirs.version > saved.version ? theirs : saved);
}
