import { ownCopySchema, type OwnCopy } from '#survey';
import * as z from 'zod';
import { answers, comments, mode, submissionContent } from '../store/rows.ts';
import type { Submission } from '../store/submissionStore.ts';

/**
 * The own copy of a submission as JSON. `content` is what was stored and what the hash is computed from:
 * SHA-256 over it as JSON with sorted keys and no spaces.
 */
export const submissionFile = ownCopySchema.extend({
  format: z.literal('digitalpegel-abgabe/1'),
  content: z.strictObject({
    edition: z.int(),
    unit: z.string(),
    mode,
    questionnaire: z.string(),
    versions: submissionContent.shape.versions,
    answers,
    comments,
  }),
});
type SubmissionFile = z.infer<typeof submissionFile>;

export function viewSubmissionFile(submission: Submission, copy: OwnCopy): SubmissionFile {
  const { edition, unit, mode, questionnaire, versions, answers, comments } = submission;
  const content = { edition, unit, mode, questionnaire, versions, answers, comments };
  return { format: 'digitalpegel-abgabe/1', ...copy, content };
}
