const WRITE_BYTES = 1_024;
const READ_BYTES = 4_096;

/**
 * Write request units (WRU) of one write: one for every kB begun of the larger of the item before and after, at least
 * one, also for what is refused by its condition or deletes nothing.
 */
export function writeUnits(before: number, after: number): number {
  return Math.max(1, Math.ceil(Math.max(before, after) / WRITE_BYTES));
}

/**
 * Read request units (RRU) of one read, or one page of a query: its bytes together, one for every 4 kB begun, half
 * when it need not be consistent; at least one step, also where there is nothing.
 */
export function readUnits(bytes: number, isConsistent: boolean): number {
  return Math.max(1, Math.ceil(bytes / READ_BYTES)) * (isConsistent ? 1 : 0.5);
}

/**
 * Write units an index takes for one write of an item: nothing where what it projects stays the same, one write where
 * it changes, two where its key does (one that deletes, one that puts).
 *
 * @param before what the index showed, with its key; absent where the item was not in it
 */
export function indexWriteUnits(before: IndexEntry | undefined, after: IndexEntry | undefined): number {
  if (before === undefined && after === undefined) return 0;
  if (before === undefined || after === undefined) return writeUnits(before?.bytes ?? 0, after?.bytes ?? 0);
  if (before.key !== after.key) return writeUnits(before.bytes, 0) + writeUnits(0, after.bytes);
  return before.content === after.content ? 0 : writeUnits(before.bytes, after.bytes);
}

export interface IndexEntry {
  readonly key: string;
  /** Everything projected, in one text. */
  readonly content: string;
  readonly bytes: number;
}
