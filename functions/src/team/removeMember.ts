import { record } from '../auditTrail.ts';
import { endSessionsOf } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { Scope } from '../store/keys.ts';
import { belongsTo, mayGrant } from './mayGrant.ts';
import { memberRemoved } from './memberRemoved.ts';
import { revokeInvitationsOf } from './revokeInvitation.ts';
import { scopeName } from './scopeName.ts';
import { anotherEditorIsInvited, anotherEditorIsThere } from './teammates.ts';

export type RemovalOutcome =
  'removed' | 'notFound' | 'forbidden' | 'notYourself' | 'lastEditor' | 'changedMeanwhile';

/**
 * Takes somebody out of a unit or the association (Entfernen): their account first of all ends what they may do,
 * from the next request on; sessions and the invitations they wrote end with it. Every step may be repeated.
 */
export async function removeMember(
  dependencies: Dependencies,
  remover: Account,
  scope: Scope,
  id: string,
): Promise<RemovalOutcome> {
  const { accounts, members, now } = dependencies;
  if (id === remover.id) return 'notYourself';
  const account = await accounts.get(id);
  if (account === undefined || !belongsTo(account, scope)) {
    return completeRemoval(dependencies, remover, scope, id);
  }
  if (!mayGrant(remover, account.role, scope)) return 'forbidden';
  if (!(await maySpare(dependencies, scope, account))) return 'lastEditor';
  const leftAt = await members.leave(scope, id, now().toISOString());
  // Two editors may remove each other at this moment: now each of them sees that the other is leaving.
  if (!(await maySpare(dependencies, scope, account))) {
    await members.join(scope, id, now().toISOString());
    return 'lastEditor';
  }
  await announce(dependencies, { remover, scope, account, at: leftAt ?? now().toISOString() });
  if ((await accounts.remove(id, account.rev)) === 'changedMeanwhile' && (await accounts.get(id)))
    return 'changedMeanwhile';
  await endEverything(dependencies, remover, scope, id);
  return 'removed';
}

/** A unit keeps somebody who edits, or somebody is invited to. The association looks after itself. */
async function maySpare(dependencies: Dependencies, scope: Scope, { id, role }: Account): Promise<boolean> {
  if (role !== 'editor') return true;
  const isThere = await anotherEditorIsThere(dependencies, scope, id);
  return isThere || anotherEditorIsInvited(dependencies, scope, id);
}

/** Somebody who is gone already: a removal that broke off is brought to its end. */
async function completeRemoval(
  dependencies: Dependencies,
  remover: Account,
  scope: Scope,
  id: string,
): Promise<'removed' | 'notFound'> {
  const member = (await dependencies.members.of(scope)).find((one) => one.account === id);
  if (member?.leftAt === undefined) return 'notFound';
  await endEverything(dependencies, remover, scope, id);
  return 'removed';
}

async function endEverything(
  dependencies: Dependencies,
  remover: Account,
  scope: Scope,
  id: string,
): Promise<void> {
  await revokeInvitationsOf(dependencies, remover, scope, id);
  const account = await dependencies.accounts.get(id);
  if (account === undefined) await endSessionsOf(dependencies, id);
}

interface Removal {
  readonly remover: Account;
  readonly scope: Scope;
  readonly account: Account;
  readonly at: string;
}

async function announce(dependencies: Dependencies, { remover, scope, account, at }: Removal): Promise<void> {
  const { id, role, email } = account;
  await record(dependencies, memberRemoved({ actor: remover.id, scope, subject: id, role, at }));
  if (email === undefined) return;
  const unitName = scopeName(dependencies, scope) ?? '';
  await dependencies.mail.post(
    email,
    { kind: 'member-removed', unitName },
    `removed-${id.slice(0, 16)}-${at}`,
  );
}
