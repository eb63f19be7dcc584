import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { clockAt } from '../../../tests/builders/clock.ts';
import {
  collectingTransport,
  type CollectingTransport,
} from '../../../tests/builders/collectingTransport.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import type { Message } from '../mail/message.ts';
import { sendPending } from './sendMail.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let transport: CollectingTransport;
let number = 0;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());
beforeEach(async () => {
  pegel = apiOn(table.stores, { clock: clockAt() });
  transport = collectingTransport();
  for (const mail of await table.stores.outbox.due('2030-01-01T00:00:00.000Z'))
    await table.stores.outbox.finish(mail, 'failed', mail.dueAt);
});

const TO = 'anna@stadt.example';
const REMOVED: Message = { kind: 'member-removed', unitName: 'Stadt Beispiel' };
const post = async (message: Message = REMOVED) => {
  const id = `mail-${String(number++)}`;
  await pegel.dependencies.mail.post(TO, message, id);
  return id;
};
const send = () => sendPending({ ...pegel.dependencies, transport });
const stateOf = (id: string) => table.stores.outbox.stateOf(id);

describe('a message that was posted', () => {
  it('is sent with its words, once', async () => {
    const id = await post();
    await send();
    await send();
    expect(transport.sent).toHaveLength(1);
    expect(transport.sent[0]).toMatchObject({
      to: TO,
      from: 'post@beispiel.example',
      subject: 'Ihr Zugang ist beendet, Stadt Beispiel',
    });
    expect(await stateOf(id)).toBe('sent');
    expect(pegel.log).toEqual([{ event: 'mail-sent', kind: 'member-removed' }]);
  });

  it('has the same Message-ID whenever it is sent', async () => {
    await post();
    transport.answer('unknown');
    await send();
    pegel.clock.passMinutes(10);
    await send();
    expect(transport.sent[0]?.messageId).toMatch(/^<[0-9a-f]{32}@beispiel\.example>$/);
  });

  it('that leads elsewhere is refused', async () => {
    const link = 'http://pegel.test.boese.example/';
    const message: Message = {
      kind: 'returned',
      unitName: 'X',
      edition: 2026,
      approverName: 'Bernd Muster',
      link,
    };
    await expect(post(message)).rejects.toThrow(RangeError);
  });
});

describe('a mail that does not leave', () => {
  it('is tried again after one minute, then two, then four', async () => {
    const id = await post();
    for (const minutes of [1, 2, 4]) {
      transport.answer('unreachable');
      await send();
      pegel.clock.passMinutes(minutes - 0.5);
      await send();
      expect(transport.sent).toEqual([]);
      pegel.clock.passMinutes(0.5);
    }
    await send();
    expect([transport.sent.length, await stateOf(id)]).toEqual([1, 'sent']);
  });

  it('is given up after three days', async () => {
    const id = await post();
    for (let hours = 0; hours <= 78; hours += 6) {
      transport.answer('unreachable');
      await send();
      pegel.clock.passMinutes(360);
    }
    expect([transport.sent.length, await stateOf(id)]).toEqual([0, 'failed']);
    expect(pegel.log.at(-1)).toEqual({ event: 'mail-given-up', kind: 'member-removed' });
  });

  it('because it was refused is not tried again', async () => {
    const id = await post();
    transport.answer('refused');
    await send();
    expect([await stateOf(id), pegel.log]).toEqual([
      'failed',
      [{ event: 'mail-refused', kind: 'member-removed' }],
    ]);
  });

  it('or may have left is sent once more, and then given up', async () => {
    const id = await post();
    for (const state of ['waiting', 'waiting', 'failed']) {
      transport.answer('unknown');
      await send();
      pegel.clock.passMinutes(10);
      expect(await stateOf(id)).toBe(state);
    }
  });

  it('makes the others wait only when three in a row do not leave', async () => {
    for (let count = 0; count < 5; count++) await post();
    transport.answer('unreachable', 'unreachable', 'sent', 'unreachable', 'sent');
    await send();
    expect(transport.sent).toHaveLength(2);
    for (let count = 0; count < 3; count++) await post();
    pegel.clock.passMinutes(5);
    transport.answer('unreachable', 'unreachable', 'unreachable');
    await send();
    expect(transport.sent).toHaveLength(2);
  });
});

it('logs neither addresses nor names nor links', async () => {
  await post();
  await post();
  await post();
  transport.answer('unreachable', 'refused', 'sent');
  await send();
  expect(pegel.log).toHaveLength(3);
  expect(JSON.stringify(pegel.log)).not.toMatch(/@|Beispiel|http/);
});
