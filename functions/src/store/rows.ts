import {
  dimensionId,
  instant,
  responseRow,
  responseState,
  unitKey,
  type Answers,
  type Comments,
} from '#survey';
import * as z from 'zod';
import { message } from '../mail/message.ts';

/**
 * Schemas of the stored rows. Every row is parsed when it is read; one that does not parse throws.
 *
 * What people wrote is stored as JSON text: it comes back character by character, whatever the storage
 * thinks of empty texts, numbers or odd keys.
 */

export const answer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answered'),
    value: z.union([z.number(), z.string(), z.array(z.string()).readonly()]),
  }),
  z.strictObject({ kind: z.literal('notApplicable'), reason: z.string() }),
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('skipped') }),
]);

export const answers: z.ZodType<Answers> = z.record(z.string(), answer);
export const comments: z.ZodType<Comments> = z.record(z.string(), z.string());

export const mode = z.enum(['full', 'short']);
export const count = z.int().nonnegative();
/** Seconds since 1970 after which the table may drop the item. */
export const ttl = z.int();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A value stored as JSON text. */
export function jsonText<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is no JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);
}

export const key = { pk: z.string(), sk: z.string() };

const versions = z.partialRecord(dimensionId, count);

/** Whose decision made a submission count: a second person's (Vier-Augen-Prinzip), or the only person's. */
const approval = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fourEyes'), by: z.string(), at: instant }),
  z.strictObject({ kind: z.literal('onePerson'), at: instant }),
]);

/** What was sent for approval and waits. */
const pendingSubmission = z.strictObject({
  id: z.string(),
  submittedAt: instant,
  submittedBy: z.string(),
  hash: sha256,
  row: responseRow,
  versions,
  editors: z.array(z.string()),
});

/** Why the last submission came back (Rückgabe): one comment for all and one for each section. */
const returned = z.strictObject({
  submission: z.string(),
  by: z.string(),
  at: instant,
  comment: z.string(),
  sections: z.partialRecord(dimensionId, z.string()),
});

/** A command that changed the head, so that its repetition has the same answer. */
const headOperation = z.strictObject({
  id: z.string(),
  at: instant,
  state: responseState,
  rev: count.positive(),
});

/** Accepted answers live flat in the head, so that the index can project them; all or none are there. */
export const headRow = z.strictObject({
  ...key,
  edition: z.string(),
  unit: unitKey,
  state: responseState,
  mode,
  rev: count.positive(),
  submission: z.string().optional(),
  submittedAt: instant.optional(),
  hash: sha256.optional(),
  row: jsonText(responseRow).optional(),
  versions: jsonText(versions).optional(),
  approval: jsonText(approval).optional(),
  pending: jsonText(pendingSubmission).optional(),
  returned: jsonText(returned).optional(),
  operations: jsonText(z.array(headOperation)).optional(),
});

/** A head as the index `byEdition` shows it. */
export const editionRow = z.strictObject({
  ...key,
  edition: z.string(),
  unit: unitKey,
  state: responseState,
  mode,
  rev: count.positive(),
  submittedAt: instant.optional(),
  row: jsonText(responseRow).optional(),
  approval: jsonText(approval).optional(),
});

/** A save that is remembered, so that its repetition is recognised. */
export const operation = z.strictObject({
  id: z.string(),
  version: count.positive(),
  updatedAt: instant,
  /** SHA-256 of what was saved: the same id with other contents is not a repetition. */
  content: sha256,
});

export const sectionRow = z.strictObject({
  ...key,
  dimension: dimensionId,
  version: count.positive(),
  answers: jsonText(answers),
  comments: jsonText(comments),
  updatedAt: instant,
  updatedBy: z.string(),
  /** The version that was marked as finished. */
  done: z.strictObject({ version: count.positive(), by: z.string(), at: instant }).optional(),
  operations: z.record(z.string(), operation),
});

/** What is compressed inside a stored submission. */
export const submissionContent = z.strictObject({
  answers,
  comments,
  versions,
});

const bytes = z.instanceof(Uint8Array);

export const submissionRow = z.strictObject({
  ...key,
  id: z.string(),
  mode,
  questionnaire: z.string(),
  content: bytes,
  submittedAt: instant,
  submittedBy: z.string(),
  hash: sha256,
  editors: z.array(z.string()).exactOptional(),
  reason: z.string().exactOptional(),
});

/** A submission as a list shows it, without what was sent in. */
export const submissionSummaryRow = submissionRow.pick({
  id: true,
  mode: true,
  submittedAt: true,
  hash: true,
});

export const releaseRow = z.strictObject({
  ...key,
  /** Canonical JSON, compressed. */
  manifest: bytes,
  /** Of the canonical manifest. */
  hash: sha256,
  /** How many pieces each part has. */
  chunks: jsonText(z.record(z.string(), count.positive())),
});

/** A piece of a compressed text. */
export const chunkRow = z.strictObject({ ...key, content: bytes });

export const waitingMailRow = z.strictObject({
  ...key,
  ttl,
  id: z.string(),
  to: z.string(),
  message: jsonText(message),
  addedAt: instant,
  dueAt: instant,
  tries: count,
  uncertain: count,
});

export const finishedMailRow = z.strictObject({
  ...key,
  ttl,
  id: z.string(),
  kind: z.enum(message.options.map(({ shape }) => shape.kind.value)),
  state: z.enum(['sent', 'failed', 'deleted']),
  at: instant,
});
