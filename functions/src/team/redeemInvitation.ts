import type { Identity } from '../auth/identityProvider.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountId, type Account } from '../store/accountStore.ts';
import type { Invitation, InvitationKey } from '../store/invitationStore.ts';
import { grantRole } from './grantRole.ts';
import { invitationStand, type InvitationStand } from './invitationStand.ts';
import { belongsTo } from './mayGrant.ts';
import { anotherEditorIsThere } from './teammates.ts';

/** Why an invitation gave nobody a role, as the page /anmelden reads it from `fehler`. */
export type RedeemFailure =
  | 'einladung-unbekannt'
  | 'einladung-unbestaetigt'
  | 'einladung-benutzt'
  | 'einladung-zurueckgezogen'
  | 'einladung-abgelaufen'
  | 'anderes-konto'
  | 'letzte-bearbeitung';

/** So often the invitation is looked at again because it changed in between. */
const ATTEMPTS = 4;

const FAILURES = {
  unconfirmed: 'einladung-unbestaetigt',
  used: 'einladung-benutzt',
  revoked: 'einladung-zurueckgezogen',
  expired: 'einladung-abgelaufen',
} as const satisfies Readonly<Record<Exclude<InvitationStand, 'open'>, RedeemFailure>>;

/**
 * Gives whoever came back from the identity provider the role they were invited to (Einladung annehmen). One
 * conditional write decides who redeems it; the same person completes a redemption that broke off.
 *
 * @returns the account with its new role, or why there is none
 */
export async function redeemInvitation(
  dependencies: Dependencies,
  key: InvitationKey,
  identity: Identity,
): Promise<Account | RedeemFailure> {
  const id = accountId(identity.issuer, identity.subject);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await dependencies.invitations.get(key.scope, key.hash);
    if (found === undefined) return 'einladung-unbekannt';
    const claim = await claimFor(dependencies, found, id);
    if (typeof claim === 'object') return grantRole(dependencies, claim, identity);
    if (claim === 'done') return (await dependencies.accounts.get(id)) ?? 'einladung-benutzt';
    if (claim !== 'changedMeanwhile') return claim;
  }
  throw new Error('An invitation changes all the time.');
}

interface Redeemed extends Invitation {
  readonly redeemedAt: string;
}

/** Redeems it for one account; `done` when this account did so before and got what it gives. */
async function claimFor(
  dependencies: Dependencies,
  found: Invitation,
  id: string,
): Promise<Redeemed | RedeemFailure | 'done' | 'changedMeanwhile'> {
  const { invitations, now } = dependencies;
  const stand = await invitationStand(dependencies, found);
  const isOwn = found.redeemedBy === id;
  if (stand !== 'open') return stand === 'used' && isOwn ? 'done' : FAILURES[stand];
  if (found.redeemedAt !== undefined) {
    return isOwn ? { ...found, redeemedAt: found.redeemedAt } : 'einladung-benutzt';
  }
  const obstacle = await obstacleOf(dependencies, found, id);
  if (obstacle !== undefined) return obstacle;
  const redeemed = { ...found, state: 'redeemed', redeemedBy: id, redeemedAt: now().toISOString() } as const;
  return (await invitations.replace(redeemed, 'open')) === 'saved' ? redeemed : 'changedMeanwhile';
}

/** What keeps an existing account from taking on the role; the invitation then stays open. */
async function obstacleOf(
  dependencies: Dependencies,
  { scope, role }: Invitation,
  id: string,
): Promise<RedeemFailure | undefined> {
  const account = await dependencies.accounts.get(id);
  if (account === undefined) return undefined;
  if (!belongsTo(account, scope)) return 'anderes-konto';
  if (account.role !== 'editor' || role === 'editor') return undefined;
  return (await anotherEditorIsThere(dependencies, scope, id)) ? undefined : 'letzte-bearbeitung';
}
