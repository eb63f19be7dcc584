import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, exampleAnalyst } from '../../../tests/builders/examples.ts';
import { accountId, type AccountStore } from './accountStore.ts';

let table: EmbeddedTable;
let accounts: AccountStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ accounts } = table.stores);
});
afterAll(() => table.end());

describe('accounts', () => {
  it('are found by identity and by id, with a unit or without', async () => {
    for (const account of [exampleAccount('anna'), exampleAnalyst('otto')]) {
      expect(await accounts.add(account)).toBe('added');
      expect(await accounts.get(account.id)).toEqual(account);
      expect(await accounts.byIdentity(account.issuer, account.subject)).toEqual(account);
    }
  });

  it('belong to one issuer: the same subject elsewhere is somebody else', async () => {
    await accounts.add(exampleAccount('berta'));
    expect(await accounts.byIdentity('http://anderswo.test', 'berta')).toBeUndefined();
    expect(accountId('a', 'bc')).not.toBe(accountId('ab', 'c'));
  });

  it('are added once', async () => {
    const first = exampleAccount('carla');
    await accounts.add(first);
    expect(await accounts.add({ ...first, role: 'admin' })).toBe('exists');
    expect((await accounts.get(first.id))?.role).toBe('editor');
  });

  it('cannot have an id that is not that of their identity', async () => {
    await expect(accounts.add({ ...exampleAccount('dora'), id: 'dora' })).rejects.toThrow(RangeError);
  });

  it('that cannot be read throw', async () => {
    const account = exampleAccount('emil');
    await table.put({ ...account, pk: `ACCOUNT#${account.id}`, sk: 'ACCOUNT', role: 'king' });
    await expect(accounts.get(account.id)).rejects.toThrow();
  });
});
