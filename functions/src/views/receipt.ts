import { instant } from '#survey';
import * as z from 'zod';
import type { AcceptedSubmission } from '../store/responseStore.ts';

/** Receipt (Quittung) of what was accepted. */
export const receipt = z.strictObject({ id: z.string(), submittedAt: instant, hash: z.string() });

export function viewReceipt({ id, submittedAt, hash }: AcceptedSubmission): z.infer<typeof receipt> {
  return { id, submittedAt, hash };
}
