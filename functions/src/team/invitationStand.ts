import type { Dependencies } from '../dependencies.ts';
import type { Invitation } from '../store/invitationStore.ts';
import { belongsTo } from './mayGrant.ts';

/** How an invitation stands for whoever holds its token. */
export type InvitationStand = 'open' | 'unconfirmed' | 'used' | 'revoked' | 'expired';

type Needs = Pick<Dependencies, 'accounts' | 'members' | 'now'>;

/**
 * How an invitation stands. One whose redemption broke off before the person got in is still open, so that the
 * same link completes it.
 */
export async function invitationStand(needs: Needs, invitation: Invitation): Promise<InvitationStand> {
  switch (invitation.state) {
    case 'revoked':
      return 'revoked';
    case 'redeemed':
      return (await isUnfinished(needs, invitation)) ? 'open' : 'used';
    case 'unconfirmed':
    case 'open':
      if (isExpired(invitation, needs.now())) return 'expired';
      return invitation.state;
  }
}

export function isExpired({ expiresAt }: Pick<Invitation, 'expiresAt'>, now: Date): boolean {
  return now.toISOString() >= expiresAt;
}

/** Whether the role was never given: who has it, or left since, is finished with this invitation. */
async function isUnfinished(
  { accounts, members }: Needs,
  { scope, redeemedBy, redeemedAt = '' }: Invitation,
): Promise<boolean> {
  const account = redeemedBy === undefined ? undefined : await accounts.get(redeemedBy);
  if (account !== undefined) return belongsTo(account, scope) && (account.grantedAt ?? '') < redeemedAt;
  const member = (await members.of(scope)).find((one) => one.account === redeemedBy);
  return member?.leftAt === undefined || member.leftAt < redeemedAt;
}
