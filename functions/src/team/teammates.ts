import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { Scope } from '../store/keys.ts';
import type { Member } from '../store/memberStore.ts';
import { isExpired } from './invitationStand.ts';
import { belongsTo } from './mayGrant.ts';

/** Somebody who may do something in a unit. */
export interface Teammate {
  readonly account: Account;
  readonly member: Member;
}

type Needs = Pick<Dependencies, 'members' | 'accounts'>;

/**
 * Everybody who may do something in a unit or in the association. Whose removal was begun and broke off is still
 * among them, with `member.leftAt`.
 */
export async function teammates({ members, accounts }: Needs, scope: Scope): Promise<Teammate[]> {
  const all = await Promise.all(
    (await members.of(scope)).map(async (member) => ({
      member,
      account: await accounts.get(member.account),
    })),
  );
  return all.flatMap(({ member, account }) =>
    account !== undefined && belongsTo(account, scope) ? [{ member, account }] : [],
  );
}

/** Whether a unit keeps somebody for the editing (Bearbeitung) once this account is no longer among them. */
export async function anotherEditorIsThere(needs: Needs, scope: Scope, account: string): Promise<boolean> {
  const others = await teammates(needs, scope);
  return others.some(
    (one) => one.account.id !== account && one.account.role === 'editor' && one.member.leftAt === undefined,
  );
}

/** Whether somebody else is invited to the editing; what a leaving person offered ends with them. */
export async function anotherEditorIsInvited(
  { invitations, now }: Pick<Dependencies, 'invitations' | 'now'>,
  scope: Scope,
  account: string,
): Promise<boolean> {
  return (await invitations.of(scope)).some(
    (one) =>
      one.role === 'editor' && one.state === 'open' && one.createdBy !== account && !isExpired(one, now()),
  );
}
