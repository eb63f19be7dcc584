import { record } from '../auditTrail.ts';
import type { Identity } from '../auth/identityProvider.ts';
import { endSessionsOf } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import { accountId, type Account } from '../store/accountStore.ts';
import type { Invitation } from '../store/invitationStore.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { belongsTo } from './mayGrant.ts';
import { ROLE_NAMES } from './roleNames.ts';
import { scopeName } from './scopeName.ts';

/** So often the account is read again because it changed in between. */
const ATTEMPTS = 4;
const LONGEST_NAME = 200;

type Redeemed = Invitation & { readonly redeemedAt: string };

/**
 * Gives a person the role of an invitation they redeemed: enters them as a member, writes the trail, ends the
 * sessions of the old role, and writes the account last, for it alone says what they may do. Every step may be
 * repeated; who left or got another role since is not brought back.
 */
export async function grantRole(
  dependencies: Dependencies,
  invitation: Redeemed,
  identity: Identity,
): Promise<Account | 'einladung-benutzt' | 'anderes-konto'> {
  const { accounts, members } = dependencies;
  const { scope, redeemedAt } = invitation;
  const id = accountId(identity.issuer, identity.subject);
  if ((await members.join(scope, id, redeemedAt)) === 'leftLater') return 'einladung-benutzt';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await accounts.get(id);
    if (before !== undefined && !belongsTo(before, scope)) {
      await members.leave(scope, id, redeemedAt);
      return 'anderes-konto';
    }
    if (before !== undefined && hasItAlready(before, invitation)) return before;
    const after = accountAfter(before, invitation, identity);
    await announce(dependencies, invitation, before, after);
    const isWritten =
      before === undefined
        ? (await accounts.add(after)) === 'added'
        : (await accounts.replace(after, before.rev)) === 'saved';
    if (isWritten) return after;
  }
  throw new Error('An account changes all the time.');
}

/** This role was given meanwhile, in another window, or another one later. */
function hasItAlready({ grantedAt = '', role }: Account, invitation: Redeemed): boolean {
  const { redeemedAt } = invitation;
  return grantedAt > redeemedAt || (grantedAt === redeemedAt && role === invitation.role);
}

function accountAfter(before: Account | undefined, invitation: Redeemed, identity: Identity): Account {
  const { issuer, subject } = identity;
  const { scope, role, sections, redeemedAt } = invitation;
  const email = invitation.email ?? before?.email;
  return {
    id: accountId(issuer, subject),
    issuer,
    subject,
    name: before?.name ?? nameFrom(identity),
    role,
    ...(scope !== ASSOCIATION && { unit: scope }),
    ...(role === 'contributor' && { sections: sections ?? [] }),
    ...(email !== undefined && { email }),
    grantedAt: redeemedAt,
    rev: before === undefined ? 0 : before.rev + 1,
  };
}

function nameFrom({ name }: Identity): string {
  const given = name.trim().slice(0, LONGEST_NAME);
  return given === '' ? 'Ohne Namen' : given;
}

async function announce(
  dependencies: Dependencies,
  { hash, scope, redeemedAt }: Redeemed,
  before: Account | undefined,
  { id, role, email }: Account,
): Promise<void> {
  const hasChanged = before !== undefined && before.role !== role;
  await record(dependencies, {
    id: `granted-${hash.slice(0, 16)}`,
    at: redeemedAt,
    kind: before === undefined ? 'member-joined' : 'role-changed',
    scope,
    actor: id,
    subject: id,
    role,
    reference: hash.slice(0, 16),
  });
  if (!hasChanged) return;
  await endSessionsOf(dependencies, id);
  if (email === undefined) return;
  const unitName = scopeName(dependencies, scope) ?? '';
  const message = { kind: 'role-changed', unitName, roleName: ROLE_NAMES[role] } as const;
  await dependencies.mail.post(email, message, `role-changed-${hash.slice(0, 32)}`);
}
