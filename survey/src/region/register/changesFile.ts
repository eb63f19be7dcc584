import * as z from 'zod';
import type { ChangeRow } from './territorialChanges.ts';
import type { PredecessorRow } from './unitPredecessors.ts';

const text = z.string();

const changesFile = z.strictObject({
  columns: z.record(text, z.array(text)),
  changes: z.array(
    z.tuple([
      z.iso.date(),
      z.enum(['merged', 'split', 'rekeyed', 'moved', 'renamed', 'kind', 'gone', 'new']),
      text,
      text,
      text,
      text,
      z.number(),
      text,
      text,
    ]),
  ),
  predecessors: z.array(z.tuple([text, text, z.int().positive(), z.iso.date()])),
});

/** Every change of the territory since the project keeps them, and which unit came of which. */
export interface ChangesFile {
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly changes: readonly ChangeRow[];
  readonly predecessors: readonly PredecessorRow[];
}

/** Reads the file of changes; throws where it is damaged. */
export function readChangesFile(json: unknown): ChangesFile {
  return changesFile.parse(json);
}
