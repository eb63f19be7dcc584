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

  it('are replaced at the revision that was seen, by one of eight at once', async () => {
    const first = exampleAccount('frida', { role: 'contributor', sections: ['ozg'], email: 'f@example.org' });
    await accounts.add(first);
    const after = (index: number) => ({ ...first, name: `Frida ${index}`, rev: 1 });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) => accounts.replace(after(index), 0)),
    );
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(await accounts.get(first.id)).toEqual(after(outcomes.indexOf('saved')));
    expect(await accounts.replace({ ...first, rev: 1 }, 0)).toBe('changedMeanwhile');
    const { sections: _sections, ...promoted } = { ...first, role: 'editor', rev: 2 } as const;
    expect(await accounts.replace({ ...promoted, grantedAt: '2026-11-23T12:00:00.000Z' }, 1)).toBe('saved');
    expect(await accounts.get(first.id)).not.toHaveProperty('sections');
  });

  it('cannot skip a revision', async () => {
    const first = exampleAccount('gerda');
    await accounts.add(first);
    await expect(accounts.replace({ ...first, rev: 2 }, 0)).rejects.toThrow(RangeError);
  });

  it('that are not there cannot be replaced or removed', async () => {
    const nobody = exampleAccount('niemand');
    expect(await accounts.replace({ ...nobody, rev: 1 }, 0)).toBe('changedMeanwhile');
    expect(await accounts.remove(nobody.id, 0)).toBe('changedMeanwhile');
    expect(await accounts.get(nobody.id)).toBeUndefined();
  });

  it('are removed at the revision that was seen', async () => {
    const first = exampleAccount('hanna');
    await accounts.add(first);
    await accounts.replace({ ...first, rev: 1 }, 0);
    expect(await accounts.remove(first.id, 0)).toBe('changedMeanwhile');
    expect(await accounts.remove(first.id, 1)).toBe('removed');
    expect(await accounts.get(first.id)).toBeUndefined();
    expect(await accounts.add(first)).toBe('added');
  });

  it('from before there were revisions are at revision 0', async () => {
    const { rev: _rev, ...old } = exampleAccount('ida');
    await table.put({ ...old, pk: `ACCOUNT#${old.id}`, sk: 'ACCOUNT' });
    expect((await accounts.get(old.id))?.rev).toBe(0);
    expect(await accounts.replace({ ...old, rev: 1 }, 0)).toBe('saved');
  });

  it('that cannot be read throw', async () => {
    const account = exampleAccount('emil');
    await table.put({ ...account, pk: `ACCOUNT#${account.id}`, sk: 'ACCOUNT', role: 'king' });
    await expect(accounts.get(account.id)).rejects.toThrow();
  });
});
