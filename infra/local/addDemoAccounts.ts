import { accountId, ASSOCIATION, type Scope, type Stores } from '#functions';
import { DEMO_ACCOUNTS } from './demo/accounts.ts';

type Needs = Pick<Stores, 'accounts' | 'members'>;

/** When the demo accounts joined, long before any edition of the demo. */
const JOINED = '2020-01-01T00:00:00.000Z';

/**
 * Gives the demo accounts to whoever signs in with this provider. Those already there stay as they are, and who was
 * removed in the demo stays away.
 */
export async function addDemoAccounts(stores: Needs, issuer: string): Promise<void> {
  const scopes = new Set(DEMO_ACCOUNTS.map(scopeOf));
  for (const scope of scopes) await removeThoseOfOtherPorts(stores, issuer, scope);
  for (const account of DEMO_ACCOUNTS) {
    const { subject, name, role, unit, sections } = account;
    if (role === undefined) continue;
    const id = accountId(issuer, subject);
    const email = `${subject}@demo.example`;
    if ((await stores.members.join(scopeOf(account), id, JOINED)) === 'leftLater') continue;
    const given = { ...(unit && { unit }), ...(sections && { sections }) };
    await stores.accounts.add({ id, issuer, subject, name, role, email, rev: 0, ...given });
  }
}

function scopeOf({ unit }: Pick<(typeof DEMO_ACCOUNTS)[number], 'unit'>): Scope {
  return unit ?? ASSOCIATION;
}

/**
 * On another port the provider is another issuer, and its people are others who bear the same names. Nobody can sign
 * in as the earlier ones any more; they left before any edition began.
 */
async function removeThoseOfOtherPorts(
  { accounts, members }: Needs,
  issuer: string,
  scope: Scope,
): Promise<void> {
  for (const { account: id } of await members.of(scope)) {
    const account = await accounts.get(id);
    if (account === undefined || account.issuer === issuer) continue;
    await members.leave(scope, id, JOINED);
    await accounts.remove(id, account.rev);
  }
}
