import { record } from '../auditTrail.ts';
import { endSessionsOf } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { AuditEvent } from '../store/auditEvent.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { revokeInvitationsOf } from '../team/revokeInvitation.ts';
import { teammates } from '../team/teammates.ts';
import { recordOnce } from './recordOnce.ts';

export type StaffRemoval = 'removed' | 'notFound' | 'ownHand' | 'lastAdmin' | 'changedMeanwhile';

/** Two admins who remove each other at the same moment hinder each other; so often it is tried anew. */
const ATTEMPTS = 5;

/**
 * Takes somebody's role in the association away, at once and by one admin alone: it only takes away. What the person
 * invited and nobody redeemed yet goes with it.
 *
 * Nobody removes themselves here, so an admin always remains. That holds for admins who remove each other at the same
 * moment, too: who removes an admin first raises the revision of the own account, after having read the other's.
 */
export async function removeStaff(
  dependencies: Dependencies,
  remover: Account,
  target: string,
  attempt = 1,
): Promise<StaffRemoval> {
  const { accounts, members } = dependencies;
  if (target === remover.id) return ownRemoval(dependencies);
  const membership = (await members.of(ASSOCIATION)).find(({ account }) => account === target);
  const account = await accounts.get(target);
  if (membership === undefined || account?.unit !== undefined) return 'notFound';
  if (account !== undefined) {
    const isTaken = (await mayTake(dependencies, remover, account)) && (await take(dependencies, account));
    if (!isTaken) return again(dependencies, remover, target, attempt);
  }
  const wasGone = account === undefined && membership.leftAt !== undefined;
  await finish(dependencies, remover, target, wasGone ? recordOnce : record);
  return 'removed';
}

async function ownRemoval(dependencies: Dependencies): Promise<StaffRemoval> {
  const staff = await teammates(dependencies, ASSOCIATION);
  const admins = staff.filter(({ account }) => account.role === 'admin');
  return admins.length > 1 ? 'ownHand' : 'lastAdmin';
}

async function mayTake({ accounts }: Dependencies, remover: Account, target: Account): Promise<boolean> {
  if (target.role !== 'admin') return true;
  const { rev } = remover;
  return (await accounts.replace({ ...remover, rev: rev + 1 }, rev)) === 'saved';
}

async function take({ accounts }: Dependencies, { id, rev }: Account): Promise<boolean> {
  return (await accounts.remove(id, rev)) === 'removed';
}

async function again(
  dependencies: Dependencies,
  { id }: Account,
  target: string,
  attempt: number,
): Promise<StaffRemoval> {
  const remover = await dependencies.accounts.get(id);
  if (remover?.role !== 'admin' || attempt >= ATTEMPTS) return 'changedMeanwhile';
  return removeStaff(dependencies, remover, target, attempt + 1);
}

/** What follows once the account is gone; all of it may be repeated. */
async function finish(
  dependencies: Dependencies,
  remover: Account,
  target: string,
  write: (dependencies: Dependencies, event: AuditEvent) => Promise<void>,
): Promise<void> {
  const now = dependencies.now().toISOString();
  const at = (await dependencies.members.leave(ASSOCIATION, target, now)) ?? now;
  await revokeInvitationsOf(dependencies, remover, ASSOCIATION, target);
  await endSessionsOf(dependencies, target);
  const about = { scope: ASSOCIATION, actor: remover.id, subject: target } as const;
  await write(dependencies, { id: `removed-${target.slice(0, 16)}`, at, kind: 'member-removed', ...about });
}
