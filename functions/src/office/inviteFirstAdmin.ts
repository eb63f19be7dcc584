import { randomUUID } from 'node:crypto';
import { hashOf } from '../auth/hashOf.ts';
import type { Dependencies } from '../dependencies.ts';
import { newSecret } from '../newSecret.ts';
import type { Invitation } from '../store/invitationStore.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { VALID } from '../team/createInvitation.ts';
import { invitationLink } from '../team/invitationToken.ts';

/** Who invites the first admins: nobody with an account. */
const OPERATOR = 'system';

/**
 * Invites an admin without a second one, for the operator of an installation that has none yet.
 *
 * @param origin where people reach the site
 */
export async function inviteFirstAdmin(
  { invitations, audit }: Pick<Dependencies, 'invitations' | 'audit'>,
  origin: string,
  now: Date,
): Promise<{ readonly link: string; readonly expiresAt: string }> {
  const secret = newSecret();
  const invitation: Invitation = {
    hash: hashOf(secret),
    scope: ASSOCIATION,
    role: 'admin',
    createdAt: now.toISOString(),
    createdBy: OPERATOR,
    expiresAt: new Date(now.getTime() + VALID).toISOString(),
    state: 'open',
  };
  await invitations.add(invitation, randomUUID());
  const reference = invitation.hash.slice(0, 16);
  await audit.add({
    id: `invited-${reference}`,
    at: invitation.createdAt,
    kind: 'invitation-created',
    scope: ASSOCIATION,
    actor: OPERATOR,
    role: 'admin',
    reference,
  });
  return { link: invitationLink(origin, ASSOCIATION, secret), expiresAt: invitation.expiresAt };
}
