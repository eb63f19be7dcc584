import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { revokeInvitationsOf } from '../team/revokeInvitation.ts';
import type { Account } from '../store/accountStore.ts';
import { scopeOf } from '../views/accountFile.ts';

/**
 * Deletes somebody's account at their own wish (Löschung): name, mail address and identity are gone, and with them
 * every session. What they filled in stays, for it is their administration's; it then shows „Früheres Konto“. The
 * audit trail keeps the id, a hash from which nobody learns who it was.
 *
 * Every step may be repeated; the account itself goes last but one, so that a person who was cut off can still
 * repeat it.
 *
 * @returns `lastAdmin` when nobody could give roles any more
 */
export async function deleteAccount(
  dependencies: Dependencies,
  account: Account,
): Promise<'deleted' | 'lastAdmin' | 'changedMeanwhile'> {
  const { accounts, mail, members, outbox, sessions, now } = dependencies;
  const scope = scopeOf(account);
  if (account.role === 'admin' && (await isLastAdmin(dependencies, account))) return 'lastAdmin';
  const at = now().toISOString();
  const { id, role } = account;
  await record(dependencies, {
    id: `${id}-deleted-${String(account.rev)}`,
    at,
    kind: 'account-deleted',
    scope,
    actor: id,
    role,
  });
  await revokeInvitationsOf(dependencies, account, scope, id);
  await members.leave(scope, id, at);
  if (account.email !== undefined) await outbox.deleteTo(account.email, at);
  if ((await accounts.remove(id, account.rev)) === 'changedMeanwhile') return 'changedMeanwhile';
  await sessions.endAll(id);
  if (account.email !== undefined) {
    await mail.post(
      account.email,
      { kind: 'account-deleted' },
      `account-deleted:${id}:${String(account.rev)}`,
    );
  }
  return 'deleted';
}

async function isLastAdmin({ members, accounts }: Dependencies, { id }: Account): Promise<boolean> {
  const others = (await members.of('geschaeftsstelle')).filter(({ account }) => account !== id);
  const found = await Promise.all(others.map(({ account }) => accounts.get(account)));
  return found.every((other) => other?.role !== 'admin');
}
