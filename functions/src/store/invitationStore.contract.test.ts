import { createHash, randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import type { Invitation, InvitationStore } from './invitationStore.ts';

let table: EmbeddedTable;
let invitations: InvitationStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ invitations } = table.stores);
});
afterAll(() => table.end());

function example(changes: Partial<Invitation> = {}): Invitation {
  return {
    hash: createHash('sha256').update(randomUUID()).digest('hex'),
    scope: UNIT,
    role: 'contributor',
    sections: ['dsgvo', 'sicherheit'],
    email: 'dora@example.org',
    createdAt: '2026-11-23T12:00:00.000Z',
    createdBy: 'anna',
    expiresAt: '2026-12-07T12:00:00.000Z',
    state: 'open',
    ...changes,
  };
}

describe('an invitation', () => {
  it('is found by unit and hash, and among those of its unit, the latest first', async () => {
    const [first, second] = [example(), example({ createdAt: '2026-11-24T12:00:00.000Z' })];
    const office = example({ scope: 'geschaeftsstelle', role: 'analyst', state: 'unconfirmed' });
    for (const one of [first, second, office]) expect(await invitations.add(one, randomUUID())).toBe('added');
    expect(await invitations.get(UNIT, first.hash)).toEqual(first);
    expect(await invitations.get(OTHER_UNIT, first.hash)).toBeUndefined();
    expect(await invitations.of(UNIT)).toEqual([second, first]);
    expect(await invitations.of('geschaeftsstelle')).toEqual([office]);
    expect(await invitations.of(OTHER_UNIT)).toEqual([]);
  });

  it('is added once for each operation, also by eight at once', async () => {
    const operation = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => invitations.add(example({ scope: OTHER_UNIT }), operation)),
    );
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
    expect(await invitations.of(OTHER_UNIT)).toHaveLength(1);
    expect(await invitations.add(example(), operation)).toBe('added');
  });

  it('changes its state once, whoever is first', async () => {
    const one = example();
    await invitations.add(one, randomUUID());
    const changes = ['berta', 'carla', 'dora'].map((redeemedBy) =>
      invitations.replace(
        { ...one, state: 'redeemed', redeemedBy, redeemedAt: '2026-11-24T12:00:00.000Z' },
        'open',
      ),
    );
    const revoked = { ...one, state: 'revoked', revokedBy: 'anna', revokedAt: one.createdAt } as const;
    const outcomes = await Promise.all([...changes, invitations.replace(revoked, 'open')]);
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect((await invitations.get(UNIT, one.hash))?.state).not.toBe('open');
  });

  it('that is not there cannot be changed', async () => {
    const one = example();
    expect(await invitations.replace({ ...one, state: 'revoked' }, 'open')).toBe('changedMeanwhile');
    expect(await invitations.get(UNIT, one.hash)).toBeUndefined();
  });

  it('may be dropped by the table 90 days after its end', async () => {
    const one = example();
    await invitations.add(one, randomUUID());
    const Key = { pk: `UNIT#${UNIT}`, sk: `INVITATION#${one.hash}` };
    const { Item } = await table.documents.send(new GetCommand({ TableName: table.tableName, Key }));
    expect(Item?.['ttl']).toBe(Date.parse('2027-03-07T12:00:00.000Z') / 1000);
  });

  it('that cannot be read throws', async () => {
    const one = example({ scope: OTHER_UNIT });
    await table.put({
      ...one,
      pk: `UNIT#${OTHER_UNIT}`,
      sk: `INVITATION#${one.hash}`,
      ttl: 1,
      state: 'lost',
    });
    await expect(invitations.get(OTHER_UNIT, one.hash)).rejects.toThrow();
    await expect(invitations.of(OTHER_UNIT)).rejects.toThrow();
  });
});
