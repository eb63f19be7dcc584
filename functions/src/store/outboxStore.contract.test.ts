import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import type { NewMail, OutboxStore } from './outboxStore.ts';

let table: EmbeddedTable;
let outbox: OutboxStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ outbox } = table.stores);
});
afterAll(() => table.end());
beforeEach(async () => {
  for (const mail of await outbox.due(LATER)) await outbox.finish(mail, 'failed', NOON);
});

const NOON = '2026-11-23T12:00:00.000Z';
const SOON = '2026-11-23T12:05:00.000Z';
const LATER = '2026-12-31T00:00:00.000Z';
const SECRET = 'http://pegel.test/einladung#geheimnis';

const newMail = (changes: Partial<NewMail> = {}): NewMail => ({
  id: randomUUID(),
  to: 'anna@stadt.example',
  message: {
    kind: 'invitation',
    unitName: 'Stadt Beispiel',
    roleName: 'Bearbeitung',
    edition: 2026,
    inviterName: 'Erika Beispiel',
    link: SECRET,
    expiresAt: LATER,
  },
  addedAt: NOON,
  ...changes,
});
const added = async (changes: Partial<NewMail> = {}) => {
  const mail = newMail(changes);
  expect(await outbox.add(mail)).toBe('added');
  return { ...mail, dueAt: mail.addedAt, tries: 0, uncertain: 0 };
};
const everything = async () =>
  JSON.stringify((await table.documents.send(new ScanCommand({ TableName: table.tableName }))).Items);

describe('a mail', () => {
  it('waits as it was added, from that moment on', async () => {
    const mail = await added();
    expect(await outbox.due(NOON)).toEqual([mail]);
    expect(await outbox.due('2026-11-23T11:59:59.999Z')).toEqual([]);
    expect(await outbox.stateOf(mail.id)).toBe('waiting');
    expect(await outbox.stateOf('unknown')).toBeUndefined();
  });

  it('added again is the same mail, while it waits and afterwards', async () => {
    const mail = await added();
    expect(await outbox.add({ ...mail, to: 'other@stadt.example' })).toBe('known');
    await outbox.finish(mail, 'sent', NOON);
    expect(await outbox.add(mail)).toBe('known');
    expect(await outbox.due(LATER)).toEqual([]);
  });

  it('added by eight at once is one', async () => {
    const mail = newMail();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => outbox.add(mail)));
    expect(outcomes.toSorted()).toEqual(['added', ...Array.from({ length: 7 }, () => 'known')]);
    expect(await outbox.due(NOON)).toHaveLength(1);
  });

  it('that waits longest comes first', async () => {
    const second = await added({ addedAt: SOON });
    const first = await added();
    expect((await outbox.due(LATER)).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it.each(['a b', '', 'x'.repeat(201), 'anna@stadt.example', 'a\nb'])(
    'is refused with the id „%s“',
    async (id) => {
      await expect(outbox.add(newMail({ id }))).rejects.toThrow(RangeError);
    },
  );

  it.each([
    'anna',
    'anna@stadt.example\r\nBcc: all@stadt.example',
    'Anna <anna@stadt.example>',
    'a@b.example, c@d.example',
  ])('is refused for the address „%s“', async (to) => {
    await expect(outbox.add(newMail({ to }))).rejects.toThrow(RangeError);
  });

  it('that cannot be read throws', async () => {
    const mail = await added();
    await table.put({ ...mail, pk: 'OUTBOX', sk: mail.id, ttl: 1, message: '{"kind":"poem"}' });
    await expect(outbox.due(LATER)).rejects.toThrow();
    await outbox.finish(mail, 'failed', NOON);
  });
});

describe('a claim', () => {
  it('is given to one of eight, and lasts', async () => {
    const mail = await added();
    const claims = await Promise.all(Array.from({ length: 8 }, () => outbox.claim(mail, SOON)));
    const claimed = { ...mail, dueAt: SOON, tries: 1, uncertain: 1 };
    expect(claims.filter((claim) => claim !== undefined)).toEqual([claimed]);
    expect(await outbox.due(NOON)).toEqual([]);
    expect(await outbox.due(SOON)).toEqual([claimed]);
  });

  it('given back is certain again and waits until it is due', async () => {
    const claimed = await outbox.claim(await added(), SOON);
    await outbox.postpone(claimed!, LATER);
    expect(await outbox.due(LATER)).toEqual([{ ...claimed, dueAt: LATER, uncertain: 0 }]);
  });

  it('that somebody else took over cannot be given back', async () => {
    const first = await outbox.claim(await added(), SOON);
    const second = await outbox.claim(first!, LATER);
    await outbox.postpone(first!, NOON);
    expect(await outbox.due(LATER)).toEqual([{ ...second, uncertain: 2 }]);
  });

  it('finds nothing where a mail was finished or deleted', async () => {
    const mail = await added();
    await outbox.finish(mail, 'sent', NOON);
    expect(await outbox.claim(mail, SOON)).toBeUndefined();
    await outbox.postpone({ ...mail, tries: 1 }, NOON);
    expect(await outbox.due(LATER)).toEqual([]);
  });

  it('removes a mail that came back while it was being finished', async () => {
    const mail = await added();
    await outbox.finish(mail, 'sent', NOON);
    const { message, ...rest } = mail;
    await table.put({ ...rest, pk: 'OUTBOX', sk: mail.id, ttl: 1, message: JSON.stringify(message) });
    expect(await outbox.claim(mail, SOON)).toBeUndefined();
    expect(await outbox.due(LATER)).toEqual([]);
  });
});

describe('a finished mail', () => {
  it.each(['sent', 'failed', 'deleted'] as const)(
    'that is %s leaves neither address nor link',
    async (state) => {
      const mail = await added({ to: `${randomUUID()}@stadt.example` });
      expect(await everything()).toContain(mail.to);
      await outbox.finish(mail, state, NOON);
      expect(await everything()).not.toContain(mail.to);
      expect(await everything()).not.toContain('geheimnis');
      expect(await outbox.stateOf(mail.id)).toBe(state);
    },
  );

  it('that was sent stays sent', async () => {
    const mail = await added();
    await outbox.finish(mail, 'failed', NOON);
    await outbox.finish(mail, 'sent', NOON);
    await outbox.finish(mail, 'failed', NOON);
    expect(await outbox.stateOf(mail.id)).toBe('sent');
  });

  it('may be dropped by the table after 30 days, one that waits after 7', async () => {
    const mail = await added();
    const items = async () => {
      const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: table.tableName }));
      return Items.find(({ id }) => id === mail.id);
    };
    expect((await items())?.['ttl']).toBe(Date.parse(NOON) / 1000 + 7 * 86_400);
    await outbox.finish(mail, 'sent', NOON);
    expect((await items())?.['ttl']).toBe(Date.parse(NOON) / 1000 + 30 * 86_400);
  });
});

describe('deleting a recipient', () => {
  it('removes what waits for the address however it is written, and nothing else', async () => {
    const [one, two] = [await added({ to: 'Anna@Stadt.example' }), await added()];
    const other = await added({ to: 'anna@stadt.example.org' });
    expect(await outbox.deleteTo(' ANNA@stadt.example ', NOON)).toBe(2);
    expect(await outbox.due(LATER)).toEqual([other]);
    expect([await outbox.stateOf(one.id), await outbox.stateOf(two.id)]).toEqual(['deleted', 'deleted']);
  });

  it('also holds for a mail a sender has, and for one added again', async () => {
    const claimed = await outbox.claim(await added(), SOON);
    expect(await outbox.deleteTo('anna@stadt.example', NOON)).toBe(1);
    await outbox.postpone(claimed!, NOON);
    expect(await outbox.add(claimed!)).toBe('known');
    expect(await outbox.due(LATER)).toEqual([]);
  });
});
