import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import type { Invitation, InvitationKey } from '../store/invitationStore.ts';
import type { Scope } from '../store/keys.ts';
import { mayGrant } from './mayGrant.ts';

/** An invitation has at most three more states before it. */
const ATTEMPTS = 4;

export type RevocationOutcome = 'revoked' | 'notFound' | 'forbidden' | 'used';

/** Takes an invitation back (Zurückziehen). Whoever may give its role may do it; one that was redeemed stays. */
export async function revokeInvitation(
  dependencies: Dependencies,
  revoker: Account,
  { scope, hash }: InvitationKey,
): Promise<RevocationOutcome> {
  const { invitations } = dependencies;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await invitations.get(scope, hash);
    if (found === undefined) return 'notFound';
    if (found.createdBy !== revoker.id && !mayGrant(revoker, found.role, scope)) return 'forbidden';
    if (found.state === 'redeemed') return 'used';
    if (await isRevoked(dependencies, revoker, found)) return 'revoked';
  }
  throw new Error('An invitation changes all the time.');
}

/** Takes back what somebody offered who is no longer there. */
export async function revokeInvitationsOf(
  dependencies: Dependencies,
  revoker: Account,
  scope: Scope,
  createdBy: string,
): Promise<void> {
  const all = await dependencies.invitations.of(scope);
  // Those revoked already are written down once more, for a revocation may have broken off before the trail.
  const offered = all.filter((one) => one.createdBy === createdBy && one.state !== 'redeemed');
  await Promise.all(offered.map((one) => isRevoked(dependencies, revoker, one)));
}

/** Takes back everything that is offered in a unit, by whomever; how many that were. */
export async function revokeAll(needs: Needs, revoker: Revoker, scope: Scope): Promise<number> {
  const offered = (await needs.invitations.of(scope)).filter(({ state }) => state !== 'redeemed');
  await Promise.all(offered.map((one) => isRevoked(needs, revoker, one)));
  return offered.filter(({ state }) => state !== 'revoked').length;
}

type Needs = Pick<Dependencies, 'invitations' | 'audit' | 'log' | 'now'>;
type Revoker = Pick<Account, 'id'>;

/** Revokes it in one write; the entry in the trail is the same however often it is asked for. */
async function isRevoked(dependencies: Needs, revoker: Revoker, found: Invitation): Promise<boolean> {
  const { invitations, now } = dependencies;
  const revoked = { revokedBy: revoker.id, revokedAt: now().toISOString() };
  const isBefore = found.state === 'revoked';
  const after: Invitation = isBefore ? found : { ...found, ...revoked, state: 'revoked' };
  if (!isBefore && (await invitations.replace(after, found.state)) === 'changedMeanwhile') return false;
  await record(dependencies, {
    id: `revoked-${after.hash.slice(0, 16)}`,
    at: after.revokedAt ?? revoked.revokedAt,
    kind: 'invitation-revoked',
    scope: after.scope,
    actor: after.revokedBy ?? revoker.id,
    role: after.role,
    reference: after.hash.slice(0, 16),
  });
  return true;
}
