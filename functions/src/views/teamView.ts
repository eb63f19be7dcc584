import { dimensionId, instant } from '#survey';
import * as z from 'zod';
import type { Dependencies } from '../dependencies.ts';
import type { Account, Role } from '../store/accountStore.ts';
import type { Invitation } from '../store/invitationStore.ts';
import { ASSOCIATION, type Scope } from '../store/keys.ts';
import { role } from '../store/peopleRows.ts';
import { currentEdition } from '../team/currentEdition.ts';
import { isExpired } from '../team/invitationStand.ts';
import { mayGrant } from '../team/mayGrant.ts';
import { openSections } from '../team/openSections.ts';
import { teammates, type Teammate } from '../team/teammates.ts';
import { nameOf } from './nameOf.ts';

const sections = z.array(dimensionId).readonly();

const memberView = z.strictObject({
  account: z.string(),
  name: z.string(),
  role,
  email: z.string().optional(),
  joinedAt: instant,
  isSelf: z.boolean(),
  mayRemove: z.boolean(),
  /** Only of contributors: what is delegated to them. */
  sections: sections.optional(),
  /** Only of contributors, while an edition takes answers: which of these are not finished yet. */
  openSections: sections.optional(),
  remindedAt: instant.optional(),
  /** To be named with a change of the sections. */
  rev: z.int().nonnegative(),
});

export const invitationView = z.strictObject({
  id: z.string(),
  role,
  sections: sections.optional(),
  /** Absent for a letter. */
  email: z.string().optional(),
  by: z.string(),
  createdAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'unconfirmed', 'expired']),
  mayRevoke: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** Who belongs to a unit or to the association, and who is invited. */
export const teamView = z.strictObject({
  members: z.array(memberView),
  invitations: z.array(invitationView),
  /** Roles to which the reader may invite. */
  mayInvite: z.array(role),
});
export type TeamView = z.infer<typeof teamView>;

const ORDER: readonly Role[] = ['editor', 'approver', 'contributor', 'analyst', 'speaker', 'admin'];

/** The team as a member of it, or somebody of the office, reads it. */
export async function viewTeam(dependencies: Dependencies, reader: Account, scope: Scope): Promise<TeamView> {
  const [team, all, isOpen] = await Promise.all([
    teammates(dependencies, scope),
    dependencies.invitations.of(scope),
    openSectionsOf(dependencies, scope),
  ]);
  const waiting = all.filter(({ state }) => state === 'open' || state === 'unconfirmed');
  return {
    members: team
      .toSorted(
        (one, other) => rank(one) - rank(other) || one.account.name.localeCompare(other.account.name, 'de'),
      )
      .map((one) => viewMember(one, reader, scope, isOpen)),
    invitations: await Promise.all(waiting.map((one) => viewInvitation(dependencies, reader, one))),
    mayInvite: ORDER.filter((one) => mayGrant(reader, one, scope)),
  };
}

function rank({ account }: Teammate): number {
  return ORDER.indexOf(account.role);
}

type IsOpen = Awaited<ReturnType<typeof openSections>> | undefined;

async function openSectionsOf(dependencies: Dependencies, scope: Scope): Promise<IsOpen> {
  const edition = await currentEdition(dependencies);
  return edition === undefined || scope === ASSOCIATION
    ? undefined
    : openSections(dependencies, scope, edition);
}

function viewMember(
  { account, member }: Teammate,
  reader: Account,
  scope: Scope,
  isOpen: IsOpen,
): z.infer<typeof memberView> {
  const { id, name, role, email, sections = [], rev } = account;
  const isContributor = role === 'contributor';
  return {
    account: id,
    name,
    role,
    ...(email !== undefined && { email }),
    joinedAt: member.joinedAt,
    isSelf: id === reader.id,
    mayRemove: id !== reader.id && mayGrant(reader, role, scope),
    ...(isContributor && { sections }),
    ...(isContributor && isOpen && { openSections: sections.filter(isOpen) }),
    ...(member.remindedAt !== undefined && { remindedAt: member.remindedAt }),
    rev,
  };
}

export async function viewInvitation(
  dependencies: Dependencies,
  reader: Account,
  invitation: Invitation,
): Promise<InvitationView> {
  const { hash, scope, role, sections, email, createdAt, createdBy, expiresAt, state } = invitation;
  return {
    id: hash,
    role,
    ...(sections && { sections }),
    ...(email !== undefined && { email }),
    by: await nameOf(dependencies, reader.id, createdBy),
    createdAt,
    expiresAt,
    state: isExpired(invitation, dependencies.now()) ? 'expired' : state === 'unconfirmed' ? state : 'open',
    mayRevoke: createdBy === reader.id || mayGrant(reader, role, scope),
  };
}
