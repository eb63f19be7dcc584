import type { DimensionId } from '#survey';
import type { BufferedDraft } from './bufferedDraft.ts';
import type { Theirs } from './saveOutcome.ts';

/** Where drafts lie on the device until the server has them. Nothing here ever rejects. */
export interface DraftBuffer {
  /** @returns whether it is kept */
  readonly keep: (dimension: DimensionId, buffered: BufferedDraft) => Promise<boolean>;
  /** The server has everything of this section. */
  readonly drop: (dimension: DimensionId) => Promise<void>;
  /** Removes what another page left, once it is taken up here. */
  readonly discard: (path: string) => Promise<void>;
  /** What the server holds now, to be shown when it is out of reach. */
  readonly see: (dimension: DimensionId, section: Theirs) => void;
}
