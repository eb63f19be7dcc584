import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { InvitationKey } from '../store/invitationStore.ts';
import { mayGrant } from './mayGrant.ts';

export type ConfirmationOutcome = 'confirmed' | 'notFound' | 'forbidden' | 'ownHand' | 'notWaiting';

/** Agrees to an invitation that needs a second person (Bestätigung): somebody else than who wrote it. */
export async function confirmInvitation(
  dependencies: Dependencies,
  confirmer: Account,
  { scope, hash }: InvitationKey,
): Promise<ConfirmationOutcome> {
  const found = await dependencies.invitations.get(scope, hash);
  if (found === undefined) return 'notFound';
  if (!mayGrant(confirmer, found.role, scope)) return 'forbidden';
  if (found.createdBy === confirmer.id) return 'ownHand';
  if (found.state !== 'unconfirmed') return found.confirmedBy === confirmer.id ? 'confirmed' : 'notWaiting';
  await record(dependencies, {
    id: `confirmed-${hash.slice(0, 16)}-${confirmer.id.slice(0, 16)}`,
    at: dependencies.now().toISOString(),
    kind: 'invitation-confirmed',
    scope,
    actor: confirmer.id,
    role: found.role,
    reference: hash.slice(0, 16),
  });
  const confirmed = { ...found, state: 'open', confirmedBy: confirmer.id } as const;
  const outcome = await dependencies.invitations.replace(confirmed, 'unconfirmed');
  return outcome === 'saved' ? 'confirmed' : 'notWaiting';
}
