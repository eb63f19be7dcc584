import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { UNIT } from '../../../tests/builders/examples.ts';
import { memoryStores } from '../../../tests/builders/memoryStores.ts';
import type { AccessStore, SecurityAccess } from './accessStore.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());

const AT = '2026-11-23T12:00:00.000Z';
const example = (changes: Partial<SecurityAccess> = {}): SecurityAccess => ({
  id: randomUUID(),
  unit: UNIT,
  edition: 2026,
  reason: 'Rückfrage zu einer auffälligen Angabe',
  requestedBy: 'ada',
  requestedAt: AT,
  state: 'open',
  ...changes,
});

describe.each(['in the table', 'in memory'])('requests for security answers %s', (where) => {
  let access: AccessStore;
  beforeAll(() => {
    ({ access } = where === 'in memory' ? memoryStores() : table.stores);
  });

  it('are found by id and listed, the latest first', async () => {
    const [first, second] = [example(), example({ requestedAt: '2026-11-24T12:00:00.000Z' })];
    for (const one of [first, second]) expect(await access.add(one)).toBe('added');
    expect(await access.get(first.id)).toEqual(first);
    expect(await access.get(randomUUID())).toBeUndefined();
    expect(await access.all()).toEqual([second, first]);
  });

  it('are added once', async () => {
    const one = example();
    expect(await access.add(one)).toBe('added');
    expect(await access.add({ ...one, reason: 'etwas anderes' })).toBe('exists');
    expect((await access.get(one.id))?.reason).toBe(one.reason);
  });

  it('are decided once, whoever is first, and only if they are there', async () => {
    const one = example();
    expect(await access.decide(one)).toBe('changedMeanwhile');
    await access.add(one);
    const decisions = ['approved' as const, 'refused' as const, 'approved' as const].map((state, i) =>
      access.decide({ ...one, state, decidedBy: String(i), decidedAt: AT }),
    );
    const outcomes = await Promise.all(decisions);
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect((await access.get(one.id))?.state).not.toBe('open');
  });
});

it('a request may be dropped by the table after 180 days, and one that cannot be read throws', async () => {
  const one = example();
  await table.stores.access.add(one);
  const Key = { pk: 'ACCESS', sk: one.id };
  const { Item } = await table.documents.send(new GetCommand({ TableName: table.tableName, Key }));
  expect(Item?.['ttl']).toBe(Date.parse('2027-05-22T12:00:00.000Z') / 1000);
  await table.put({ ...Item, ...Key, access: JSON.stringify({ ...one, state: 'lost' }) });
  await expect(table.stores.access.get(one.id)).rejects.toThrow();
  await expect(table.stores.access.all()).rejects.toThrow();
});
