import type { UnitKey } from '#survey';
import { record } from '../auditTrail.ts';
import { endSessionsOf } from '../auth/session.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Account, Role } from '../store/accountStore.ts';
import { belongsTo } from '../team/mayGrant.ts';
import { revokeAll } from '../team/revokeInvitation.ts';

/** Nobody with an account does it: an operator, for whom the register speaks. */
const OPERATOR = { id: 'system' };
/** An account is written when somebody changes its role or name, which is over after one more look. */
const ATTEMPTS = 4;

/** Who still has access to a unit, or is offered it. */
export interface RemainingTeam {
  readonly roles: readonly Role[];
  readonly openInvitations: number;
}

type Needs = Pick<
  Dependencies,
  'accounts' | 'members' | 'sessions' | 'invitations' | 'audit' | 'log' | 'now'
>;

/** Looks who is left in a unit (verbliebene Zugänge). */
export async function remainingTeam(
  needs: Pick<Needs, 'accounts' | 'members' | 'invitations'>,
  unit: UnitKey,
): Promise<RemainingTeam> {
  const accounts = await accountsOf(needs, unit);
  const offered = (await needs.invitations.of(unit)).filter(
    ({ state }) => state === 'open' || state === 'unconfirmed',
  );
  return { roles: accounts.map(({ role }) => role), openInvitations: offered.length };
}

/**
 * Ends every access to a unit that is no longer in the register (aufgelöste Verwaltung): invitations first, so that
 * nobody comes in meanwhile, then accounts and sessions. No last editor has to stay. It may be repeated.
 *
 * @returns how many accounts and invitations ended
 */
export async function endTeam(
  needs: Needs,
  unit: UnitKey,
): Promise<{ readonly accounts: number; readonly invitations: number }> {
  const invitations = await revokeAll(needs, OPERATOR, unit);
  const accounts = await accountsOf(needs, unit);
  for (const account of accounts) await endAccess(needs, unit, account);
  return { accounts: accounts.length, invitations };
}

/** Also somebody whose removal broke off: the account alone decides. */
async function accountsOf(
  { accounts, members }: Pick<Needs, 'accounts' | 'members'>,
  unit: UnitKey,
): Promise<readonly Account[]> {
  const all = await Promise.all((await members.of(unit)).map(({ account }) => accounts.get(account)));
  return all.filter((account) => account !== undefined).filter((account) => belongsTo(account, unit));
}

async function endAccess(needs: Needs, unit: UnitKey, { id, role }: Account): Promise<void> {
  const { accounts, members, now } = needs;
  const at = (await members.leave(unit, id, now().toISOString())) ?? now().toISOString();
  await record(needs, {
    id: `removed-${id.slice(0, 16)}-${OPERATOR.id}`,
    at,
    kind: 'member-removed',
    scope: unit,
    actor: OPERATOR.id,
    subject: id,
    role,
  });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const account = await accounts.get(id);
    if (account === undefined || !belongsTo(account, unit)) break;
    if ((await accounts.remove(id, account.rev)) === 'removed') break;
  }
  if ((await accounts.get(id)) === undefined) await endSessionsOf(needs, id);
}
