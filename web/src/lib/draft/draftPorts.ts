import type { DraftBuffer } from './draftBuffer.ts';
import type { Save, SaveOutcome } from './saveOutcome.ts';

/** What a draft needs from outside. */
export interface DraftPorts {
  /** Never rejects. */
  readonly send: (save: Save) => Promise<SaveOutcome>;
  /** Who is signed in now: the one whose draft this is, nobody, or somebody else. */
  readonly whoIsHere: () => Promise<'me' | 'nobody' | 'another'>;
  /** Absent where the browser keeps nothing. */
  readonly buffer?: DraftBuffer;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** 0 … 1 */
  readonly chance: () => number;
  /** Runs a task later; the result calls it off. */
  readonly after: (ms: number, task: () => void) => () => void;
}
