import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordOnce } from '../office/recordOnce.ts';
import type { Account } from '../store/accountStore.ts';
import type { InvitationKey } from '../store/invitationStore.ts';
import { isExpired } from './invitationStand.ts';
import { mayGrant } from './mayGrant.ts';

export type ConfirmationOutcome = 'confirmed' | 'notFound' | 'forbidden' | 'ownHand' | 'notWaiting';

/**
 * Agrees to an invitation that needs a second person (Bestätigung): somebody else than who wrote it. One conditional
 * write decides who did; whoever comes second finds it confirmed.
 */
export async function confirmInvitation(
  dependencies: Dependencies,
  confirmer: Account,
  { scope, hash }: InvitationKey,
): Promise<ConfirmationOutcome> {
  const { invitations, now } = dependencies;
  const found = await invitations.get(scope, hash);
  if (found === undefined) return 'notFound';
  const { createdBy, role, state, confirmedBy } = found;
  if (!mayGrant(confirmer, role, scope)) return 'forbidden';
  if (createdBy === confirmer.id) return 'ownHand';
  if (state === 'revoked' || state === 'redeemed' || isExpired(found, now())) return 'notWaiting';
  const reference = hash.slice(0, 16);
  const event = {
    id: `confirmed-${reference}`,
    at: now().toISOString(),
    kind: 'invitation-confirmed',
    scope,
    actor: confirmer.id,
    role,
    reference,
  } as const;
  if (state === 'open') {
    if (confirmedBy === confirmer.id) await recordOnce(dependencies, event);
    return 'confirmed';
  }
  const confirmed = { ...found, state: 'open', confirmedBy: confirmer.id } as const;
  const outcome = await invitations.replace(confirmed, 'unconfirmed');
  if (outcome === 'changedMeanwhile') return confirmInvitation(dependencies, confirmer, { scope, hash });
  await record(dependencies, event);
  return 'confirmed';
}
