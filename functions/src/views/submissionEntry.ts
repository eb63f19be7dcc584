import * as z from 'zod';
import { mode } from '../store/rows.ts';
import type { SubmissionSummary } from '../store/submissionStore.ts';
import { receipt } from './receipt.ts';

/** One of the own submissions (Abgaben); the accepted one counts. */
export const submissionEntry = receipt.extend({ mode, isAccepted: z.boolean() });

/** Newest first. */
export function viewSubmissions(
  list: readonly SubmissionSummary[],
  accepted: string | undefined,
): z.infer<typeof submissionEntry>[] {
  return list
    .toSorted((a, b) => b.submittedAt.localeCompare(a.submittedAt) || a.id.localeCompare(b.id))
    .map(({ id, submittedAt, hash, mode }) => ({ id, submittedAt, hash, mode, isAccepted: id === accepted }));
}
