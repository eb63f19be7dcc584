import { dimensionId, instant, isIndependent } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import { answers, comments, mode } from '../store/rows.ts';
import { ownResponse } from '../submission/ownResponse.ts';
import { editionView, viewEdition } from './editionView.ts';
import { nameOf } from './nameOf.ts';
import { receipt } from './receipt.ts';
import { unitView, viewUnit } from './unitView.ts';

/** What waits for approval, as whoever decides about it reads it. */
export const pendingView = z.strictObject({
  edition: editionView,
  unit: unitView,
  mode,
  submission: receipt,
  submittedBy: z.string(),
  /** Why it replaces what was accepted before. */
  reason: z.string().optional(),
  answers,
  comments,
  versions: z.partialRecord(dimensionId, z.int().nonnegative()),
  /** When what counts now was sent; absent while nothing counts. */
  acceptedAt: instant.optional(),
  /** Whether the reader may approve it, and if not, why. */
  approval: z.enum(['possible', 'ownHand', 'tooLate', 'notYourRole']),
});

export async function viewPending(
  dependencies: Dependencies,
  member: Member,
  year: number,
): Promise<z.infer<typeof pendingView> | 'not-found' | 'not-pending'> {
  const own = await ownResponse(dependencies, member, { year, permission: 'response.approve' });
  if (own === undefined) return 'not-found';
  const { pending, accepted } = own.head ?? {};
  if (pending === undefined) return 'not-pending';
  const submission = await dependencies.submissions.get(year, member.unit, pending.id);
  if (submission === undefined) throw new Error('A pending submission vanished.');
  const { id, submittedAt, hash, reason } = submission;
  return {
    edition: viewEdition(own.edition, dependencies.now()),
    unit: viewUnit(own.unit),
    mode: submission.mode,
    submission: { id, submittedAt, hash },
    submittedBy: await nameOf(dependencies, member.account.id, pending.submittedBy),
    ...(reason !== undefined && { reason }),
    answers: submission.answers,
    comments: submission.comments,
    versions: submission.versions,
    ...(accepted && { acceptedAt: accepted.submittedAt }),
    approval: approvalOf(member, own.isOpen, pending),
  };
}

function approvalOf(
  { account }: Member,
  isOpen: boolean,
  hands: { readonly submittedBy: string; readonly editors: readonly string[] },
) {
  if (account.role !== 'approver') return 'notYourRole';
  if (!isIndependent(account.id, hands)) return 'ownHand';
  return isOpen ? 'possible' : 'tooLate';
}
