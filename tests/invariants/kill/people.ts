import { createHash, randomBytes } from 'node:crypto';
import type { DimensionId, UnitKey } from '#survey';
import type { Account, Stores } from '#functions';
import { exampleAccount, REGISTRY } from '../../builders/examples.ts';
import { signInOverHttp } from '../../builders/visitor.ts';

/** Sections everybody of an administration works on, so that they come into each other's way. */
export const SHARED: readonly DimensionId[] = ['eakte', 'ozg', 'sicherheit'];

/** Somebody at work: an editor, an approver, or the only person of an administration. */
export interface Person {
  readonly name: string;
  /** The administration they work for. */
  readonly team: string;
  readonly role: 'editor' | 'approver' | 'single';
  readonly cookie: string;
}

const HOURS = 3_600_000;
const TEAMS = 4;

/** Two editors and an approver in each of four administrations, signed in past the API. */
export async function seatTeams(stores: Stores): Promise<Person[]> {
  const people: Person[] = [];
  for (const { key } of unitsWithoutDraft(await begunUnits(stores))) {
    for (const role of ['editor', 'editor', 'approver'] as const) {
      const name = `${role} ${people.length}`;
      const cookie = await seat(stores, exampleAccount(name, { unit: key, role }));
      people.push({ name, team: key, role, cookie });
    }
  }
  return people;
}

/** The only person of an administration signs in as people do. */
export async function seatAlone(origin: string): Promise<Person> {
  const { cookie } = await signInOverHttp(origin, 'musterland');
  return { name: 'single', team: '15902', role: 'single', cookie };
}

async function begunUnits({ responses }: Stores): Promise<ReadonlySet<UnitKey>> {
  return new Set((await responses.standsOf(2026)).map(({ unit }) => unit));
}

function unitsWithoutDraft(begun: ReadonlySet<UnitKey>) {
  return REGISTRY.units.filter(({ key }) => !begun.has(key)).slice(0, TEAMS);
}

/** An account, its membership and a session that is fresh for as long as it lasts. */
async function seat({ accounts, members, sessions }: Stores, account: Account): Promise<string> {
  const now = new Date();
  const end = new Date(now.getTime() + 12 * HOURS).toISOString();
  const secret = randomBytes(32).toString('base64url');
  await accounts.add(account);
  await members.join(account.unit!, account.id, now.toISOString());
  await sessions.add({
    hash: createHash('sha256').update(secret).digest('hex'),
    account: account.id,
    createdAt: now.toISOString(),
    authAt: end,
    client: 'Firefox unter Linux',
    seenAt: now.toISOString(),
    expiresAt: end,
  });
  return `sitzung=${account.id}.${secret}`;
}
