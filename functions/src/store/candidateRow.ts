import { instant } from '#survey';
import * as z from 'zod';
import { count, jsonText, key, sha256 } from './rows.ts';

/**
 * What is stored with a candidate: the accepted rows it is made from (`snapshot`), the sealed release, and the report
 * of the audit.
 */
const candidateFile = z.enum(['snapshot', 'release', 'report']);
export type CandidateFile = z.infer<typeof candidateFile>;

/**
 * The life of a candidate: it is audited, and is then `ready` or `breached` (the attacker found something) or could not
 * be made (`failed`). `publishing` and `discarding` are decided and under way.
 */
export const candidateState = z.enum([
  'auditing',
  'ready',
  'breached',
  'failed',
  'publishing',
  'published',
  'discarding',
]);
export type CandidateState = z.infer<typeof candidateState>;

/**
 * Why a candidate could not be made: its rules protect less than earlier ones, an earlier release cannot be made again
 * byte by byte or has no snapshot, or something broke.
 */
export const candidateFailure = z.enum(['rulesTooLax', 'rebuildDiffers', 'snapshotMissing', 'fault']);
export type CandidateFailure = z.infer<typeof candidateFailure>;

const storedFile = z.strictObject({ sha256, chunks: count.positive() });

export const candidateRow = z.strictObject({
  ...key,
  /** The edition; not called so, for the index `byEdition` holds responses only. */
  year: z.int(),
  number: count.positive(),
  id: z.string(),
  state: candidateState,
  rev: count.positive(),
  createdAt: instant,
  createdBy: z.string(),
  correction: z.string().exactOptional(),
  progress: z.strictObject({ done: count, all: count }),
  files: jsonText(z.partialRecord(candidateFile, storedFile)),
  failure: candidateFailure.exactOptional(),
  publication: z.strictObject({ at: instant, by: z.string() }).exactOptional(),
});
