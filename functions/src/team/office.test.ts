import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, openEdition } from '../../../tests/builders/examples.ts';
import { teamOn } from '../../../tests/builders/teamUnderTest.ts';
import { tokenOf } from '../../../tests/builders/trustingProvider.ts';
import type { Account, Role } from '../store/accountStore.ts';
import { ASSOCIATION } from '../store/keys.ts';
import { confirmInvitation } from './confirmInvitation.ts';
import { createInvitation } from './createInvitation.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

async function officer(name: string, role: Role): Promise<Account> {
  const { unit: _unit, ...account } = exampleAccount(name, { role });
  await table.stores.accounts.add(account);
  await table.stores.members.join(ASSOCIATION, account.id, '2025-01-01T00:00:00.000Z');
  return account;
}

it('a role of the association is open only once a second admin agreed', async () => {
  const team = teamOn(table.stores);
  const { pegel, call } = team;
  const { dependencies } = pegel;
  const [one, other] = [await officer('eins', 'admin'), await officer('zwei', 'admin')];
  const analyst = await officer('ada', 'analyst');
  const wish = { scope: ASSOCIATION, role: 'speaker', operation: randomUUID() } as const;
  expect((await createInvitation(dependencies, analyst, wish)).kind).toBe('forbidden');
  const created = await createInvitation(dependencies, one, wish);
  if (created.kind !== 'created') throw new Error(created.kind);
  const token = tokenOf(created.link);
  expect((await call('POST', '/api/invitations/look-up', { body: { token } })).status).toBe(409);
  const { hash, scope } = created.invitation;
  const confirm = (who: Account) => confirmInvitation(dependencies, who, { hash, scope });
  expect(await confirm(analyst)).toBe('forbidden');
  expect(await confirm(one)).toBe('ownHand');
  expect(await confirm(other)).toBe('confirmed');
  expect(await confirm(other)).toBe('confirmed');
  const accepted = await team.accept(token, 'theo');
  if (accepted.kind !== 'accepted') throw new Error('Refused.');
  const session = await (await call('GET', '/api/session', { cookie: accepted.cookie })).json();
  expect(session).toMatchObject({ role: 'speaker' });
  expect(session).not.toHaveProperty('unit');
});

it.each([
  ['analyst', 'editor', 'created'],
  ['analyst', 'approver', 'forbidden'],
  ['analyst', 'contributor', 'forbidden'],
  ['admin', 'editor', 'created'],
  ['admin', 'approver', 'created'],
  ['admin', 'contributor', 'forbidden'],
  ['speaker', 'editor', 'forbidden'],
] as const)('into an administration: %s → %s: %s', async (inviter, role, expected) => {
  const { pegel, unit } = teamOn(table.stores);
  const account = await officer(`wer-${inviter}`, inviter);
  const wish = { scope: unit, role, operation: randomUUID() };
  expect((await createInvitation(pegel.dependencies, account, wish)).kind).toBe(expected);
});

it('nobody takes on a role of the association in an administration, nor the other way round', async () => {
  const { pegel, unit } = teamOn(table.stores);
  const admin = await officer('drei', 'admin');
  const wish = (scope: typeof unit | typeof ASSOCIATION, role: Role) =>
    createInvitation(pegel.dependencies, admin, { scope, role, operation: randomUUID() });
  expect((await wish(unit, 'analyst')).kind).toBe('forbidden');
  expect((await wish(ASSOCIATION, 'editor')).kind).toBe('forbidden');
});
