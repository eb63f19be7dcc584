import { instant, type Unit } from '#survey';
import * as z from 'zod';
import { mayDo } from '../auth/policy.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account } from '../store/accountStore.ts';
import { role } from '../store/peopleRows.ts';
import { invitationView, viewTeam } from './teamView.ts';
import { unitView, viewUnit } from './unitView.ts';

/** A member without a name: what everybody of the association may see. */
const officeMember = z.strictObject({
  account: z.string(),
  role,
  joinedAt: instant,
  mayRemove: z.boolean(),
});
const officeInvitation = invitationView.omit({ email: true, by: true, sections: true });
const common = { unit: unitView, mayInvite: z.array(role) };

/** A unit as the association sees it: names and addresses (Kontaktdaten) are for admins only. */
export const officeUnitView = z.discriminatedUnion('contacts', [
  z.strictObject({
    contacts: z.literal('hidden'),
    ...common,
    members: z.array(officeMember),
    invitations: z.array(officeInvitation),
  }),
  z.strictObject({
    contacts: z.literal('shown'),
    ...common,
    members: z.array(officeMember.extend({ name: z.string(), email: z.string().exactOptional() })),
    invitations: z.array(officeInvitation.extend({ by: z.string(), email: z.string().exactOptional() })),
  }),
]);
export type OfficeUnitView = z.infer<typeof officeUnitView>;

export async function viewOfficeUnit(
  dependencies: Dependencies,
  reader: Account,
  unit: Unit,
): Promise<OfficeUnitView> {
  const { members, invitations, mayInvite } = await viewTeam(dependencies, reader, unit.key);
  const seen = { unit: viewUnit(unit), mayInvite };
  const masked = {
    members: members.map(({ account, role, joinedAt, mayRemove }) => ({
      account,
      role,
      joinedAt,
      mayRemove,
    })),
    invitations: invitations.map(({ id, role, createdAt, expiresAt, state, mayRevoke }) => ({
      id,
      role,
      createdAt,
      expiresAt,
      state,
      mayRevoke,
    })),
  };
  if (mayDo('contact.read', reader, {}) !== 'allowed') return { contacts: 'hidden', ...seen, ...masked };
  const emailOf = ({ email }: { readonly email?: string | undefined }) =>
    email === undefined ? {} : { email };
  return {
    contacts: 'shown',
    ...seen,
    members: members.map(({ account, role, joinedAt, mayRemove, name, ...more }) => ({
      ...{ account, role, joinedAt, mayRemove, name },
      ...emailOf(more),
    })),
    invitations: invitations.map(({ id, role, createdAt, expiresAt, state, mayRevoke, by, ...more }) => ({
      ...{ id, role, createdAt, expiresAt, state, mayRevoke, by },
      ...emailOf(more),
    })),
  };
}
