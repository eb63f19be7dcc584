import { DIMENSION_IDS, type DimensionId } from '#survey';
import { hashOf } from '../auth/hashOf.ts';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account, Role } from '../store/accountStore.ts';
import type { Invitation } from '../store/invitationStore.ts';
import type { Scope } from '../store/keys.ts';
import { currentEdition } from './currentEdition.ts';
import { isExpired } from './invitationStand.ts';
import { invitationLink } from './invitationToken.ts';
import { mayGrant, needsAnother } from './mayGrant.ts';
import { revokeInvitation } from './revokeInvitation.ts';
import { ROLE_NAMES } from './roleNames.ts';
import { scopeName } from './scopeName.ts';
import { teammates } from './teammates.ts';

/** So long an invitation may be redeemed, in milliseconds: 14 days. */
export const VALID = 14 * 24 * 60 * 60 * 1000;

/** Whom somebody invites, to what. */
export interface InvitationWish {
  readonly scope: Scope;
  readonly role: Role;
  /** Only for contributors: the sections they get. */
  readonly sections?: readonly DimensionId[];
  /** Where the link goes; absent for a letter. */
  readonly email?: string;
  /** Id of the command: its repetition makes no second invitation. */
  readonly operation: string;
}

export type InvitationOutcome =
  /** The link holds the secret: it is told this once and stored nowhere but in the mail that waits. */
  | { readonly kind: 'created'; readonly invitation: Invitation; readonly link: string }
  | { readonly kind: 'forbidden' | 'notFound' | 'exists' | 'samePerson' };

/**
 * Invites somebody to take on a role (Einladung): by mail when there is an address, else with a letter.
 *
 * An inviter who is removed at that moment leaves no invitation behind: they are looked at again once it is there,
 * and whoever removes them looks for invitations once they are gone.
 */
export async function createInvitation(
  dependencies: Dependencies,
  inviter: Account,
  wish: InvitationWish,
): Promise<InvitationOutcome> {
  const { config, invitations, accounts, newSecret, now } = dependencies;
  const { scope, role } = wish;
  if (!mayGrant(inviter, role, scope)) return { kind: 'forbidden' };
  if (scopeName(dependencies, scope) === undefined) return { kind: 'notFound' };
  if (await isSamePerson(dependencies, inviter, wish)) return { kind: 'samePerson' };
  const secret = newSecret();
  const invitation = invitationOf(wish, inviter, hashOf(secret), now());
  if ((await invitations.add(invitation, wish.operation)) === 'exists') return { kind: 'exists' };
  const stillThere = await accounts.get(inviter.id);
  if (stillThere === undefined || !mayGrant(stillThere, role, scope)) {
    await revokeInvitation(dependencies, inviter, invitation);
    return { kind: 'forbidden' };
  }
  await record(dependencies, {
    id: `invited-${invitation.hash.slice(0, 16)}`,
    at: invitation.createdAt,
    kind: 'invitation-created',
    scope,
    actor: inviter.id,
    role,
    reference: invitation.hash.slice(0, 16),
  });
  const link = invitationLink(config.publicOrigin, scope, secret);
  await sendLink(dependencies, inviter, invitation, link);
  return { kind: 'created', invitation, link };
}

function invitationOf(
  { scope, role, sections = [], email }: InvitationWish,
  { id }: Account,
  hash: string,
  now: Date,
): Invitation {
  return {
    hash,
    scope,
    role,
    ...(role === 'contributor' && { sections: DIMENSION_IDS.filter((one) => sections.includes(one)) }),
    ...(email !== undefined && { email }),
    createdAt: now.toISOString(),
    createdBy: id,
    expiresAt: new Date(now.getTime() + VALID).toISOString(),
    state: needsAnother(role) ? 'unconfirmed' : 'open',
  };
}

/** Who approves must not be who edits: an address that has the one role, or is invited to it, gets not the other. */
const PAIR: Readonly<Partial<Record<Role, Role>>> = { editor: 'approver', approver: 'editor' };

async function isSamePerson(
  dependencies: Dependencies,
  inviter: Account,
  { scope, role, email }: InvitationWish,
): Promise<boolean> {
  const other = PAIR[role];
  if (email === undefined || other === undefined) return false;
  const [team, invited] = await Promise.all([
    teammates(dependencies, scope),
    dependencies.invitations.of(scope),
  ]);
  const open = invited.filter((one) => one.state === 'open' && !isExpired(one, dependencies.now()));
  return [inviter, ...team.map(({ account }) => account), ...open].some(
    (one) => one.role === other && sameAddress(one.email, email),
  );
}

function sameAddress(one: string | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase();
}

async function sendLink(
  dependencies: Dependencies,
  inviter: Account,
  { scope, role, email, expiresAt, hash }: Invitation,
  link: string,
): Promise<void> {
  if (email === undefined) return;
  const edition = await currentEdition(dependencies);
  const unitName = scopeName(dependencies, scope) ?? '';
  const roleName = ROLE_NAMES[role];
  await dependencies.mail.post(
    email,
    {
      kind: 'invitation',
      unitName,
      roleName,
      ...(edition && { edition: edition.year }),
      inviterName: inviter.name,
      link,
      expiresAt,
    },
    `invitation-${hash.slice(0, 32)}`,
  );
}
