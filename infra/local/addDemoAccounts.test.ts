import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountId } from '#functions';
import { openEmbeddedTable, type EmbeddedTable } from '../../tests/builders/embeddedTable.ts';
import { addDemoAccounts } from './addDemoAccounts.ts';
import { DEMO_ACCOUNTS } from './demo/accounts.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());

const [PORT, OTHER_PORT] = ['http://127.0.0.1:8080/identity', 'http://127.0.0.1:8081/identity'];
/** The only one of its administration. */
const editor = DEMO_ACCOUNTS.find(({ subject }) => subject === 'musterhafen')!;
const membersHere = async () => {
  const members = await table.stores.members.of(editor.unit!);
  return members.filter(({ leftAt }) => leftAt === undefined).map(({ account }) => account);
};

it('a demo account is there once, on whatever port the demo starts next', async () => {
  for (const issuer of [PORT, PORT, OTHER_PORT, PORT]) {
    await addDemoAccounts(table.stores, issuer);
    expect(await membersHere()).toEqual([accountId(issuer, editor.subject)]);
    const account = await table.stores.accounts.byIdentity(issuer, editor.subject);
    expect(account).toMatchObject({ role: 'editor', unit: editor.unit });
  }
});

it('who was removed in the demo stays away when it starts again', async () => {
  const id = accountId(PORT, editor.subject);
  await table.stores.members.leave(editor.unit!, id, '2026-11-23T12:00:00.000Z');
  await table.stores.accounts.remove(id, 0);
  await addDemoAccounts(table.stores, PORT);
  expect(await membersHere()).toEqual([]);
  expect(await table.stores.accounts.get(id)).toBeUndefined();
});

it('people without an account get none', async () => {
  expect(await table.stores.accounts.byIdentity(PORT, 'nora-neu')).toBeUndefined();
});
