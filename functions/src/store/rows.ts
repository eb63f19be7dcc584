import { dimensionId, instant, responseRow, unitKey, type Answers, type Comments } from '#survey';
import * as z from 'zod';

/**
 * Schemas of the stored rows. Every row is parsed when it is read; one that does not parse throws.
 *
 * What people wrote is stored as JSON text: it comes back character by character, whatever the storage
 * thinks of empty texts, numbers or odd keys.
 */

const answer = z.discriminatedUnion('kind', [
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
export const responseState = z.enum(['draft', 'accepted', 'closed']);
const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

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

const key = { pk: z.string(), sk: z.string() };

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
  operations: z.record(z.string(), operation),
});

/** What is compressed inside a stored submission. */
export const submissionContent = z.strictObject({
  answers,
  comments,
  versions: z.partialRecord(dimensionId, count),
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
});

/** A submission as a list shows it, without what was sent in. */
export const submissionSummaryRow = submissionRow.pick({
  id: true,
  mode: true,
  submittedAt: true,
  hash: true,
});

export const role = z.enum(['contributor', 'editor', 'approver', 'analyst', 'speaker', 'admin']);

export const accountRow = z.strictObject({
  ...key,
  id: z.string(),
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  role,
  unit: unitKey.exactOptional(),
});

/** Seconds since 1970 after which the table may drop the item. */
const ttl = z.int();

export const sessionRow = z.strictObject({
  ...key,
  ttl,
  hash: sha256,
  account: z.string(),
  createdAt: instant,
  seenAt: instant,
  expiresAt: instant,
});

export const signInRow = z.strictObject({
  ...key,
  ttl,
  hash: sha256,
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  expiresAt: instant,
});

export const releaseRow = z.strictObject({
  ...key,
  manifest: z.string(),
  hash: sha256,
  parts: count.positive(),
});

export const releasePartRow = z.strictObject({ ...key, content: bytes });
