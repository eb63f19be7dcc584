import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, openEdition, OTHER_UNIT } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { createLimiter } from './limiter.ts';
import { LIMITS } from './limits.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let editor: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
});
beforeEach(async () => {
  pegel = apiOn(table.stores, { limiter: createLimiter() });
  call = checkedCalls(pegel);
  editor = await pegel.signIn(exampleAccount('anna'));
});
afterAll(() => table.end());

const SECTION = '/api/responses/2026/sections/ozg';
const version = async (path = SECTION) =>
  z.looseObject({ version: z.number() }).parse(await (await call('GET', path, { cookie: editor })).json())
    .version;
const save = (seen: number, cookie = editor) =>
  call('PUT', SECTION, {
    cookie,
    body: { seen, operation: crypto.randomUUID(), answers: {}, comments: {} },
  });

async function expectRefusal(answer: Response, seconds: number): Promise<void> {
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBe(seconds);
  expect(await answer.json()).toMatchObject({
    type: '/probleme/too-many-requests',
    detail:
      'Bitte warten Sie einen Moment und versuchen Sie es dann noch einmal. Es ist nichts verloren gegangen.',
  });
}

describe('saving a draft', () => {
  it('is refused the 61st time in a minute, which stores nothing, and goes on after it', async () => {
    const first = await version();
    for (let count = 0; count < 60; count += 1) expect((await save(first + count)).status).toBe(200);
    await expectRefusal(await save(first + 60), 60);
    expect(await version()).toBe(first + 60);
    expect(pegel.log.at(-1)).toMatchObject({ event: 'request-refused', status: 429 });
    pegel.clock.passMinutes(1);
    expect((await save(first + 60)).status).toBe(200);
    expect(await version()).toBe(first + 61);
  });

  it('is counted for each account: a colleague goes on, another session of the same person does not', async () => {
    for (let count = 0; count < 60; count += 1) await save(9_999);
    expect((await save(9_999)).status).toBe(429);
    expect((await save(9_999, await pegel.signIn(exampleAccount('anna')))).status).toBe(429);
    expect((await save(9_999, await pegel.signIn(exampleAccount('berta')))).status).toBe(409);
    expect((await call('GET', SECTION, { cookie: editor })).status).toBe(200);
  });
});

describe('submitting', () => {
  const submit = (cookie: string, versions: Readonly<Record<string, number>> = {}) =>
    call('POST', '/api/responses/2026/submission', {
      cookie,
      body: { id: crypto.randomUUID(), versions, mode: 'full' },
    });

  /** Of an administration that saved nothing yet. */
  const somebody = (name: string) => pegel.signIn(exampleAccount(name, { unit: OTHER_UNIT }));

  it('succeeds five times in an hour for an administration, whoever does it', async () => {
    const [olga, paul] = [await somebody('olga'), await somebody('paul')];
    for (let count = 0; count < 5; count += 1) expect((await submit(olga)).status).toBe(201);
    await expectRefusal(await submit(paul), 3_600);
    expect((await submit(editor)).status).not.toBe(429);
  });

  it('that fails does not use up what the administration may, but is limited for the account', async () => {
    const [olga, paul] = [await somebody('olga'), await somebody('paul')];
    for (let count = 0; count < 20; count += 1) expect((await submit(olga, { eakte: 77 })).status).toBe(409);
    await expectRefusal(await submit(olga), 60);
    expect((await submit(paul)).status).toBe(201);
  });

  it('counts for the whole administration when it succeeded: five in an hour', () => {
    const limiter = createLimiter();
    const now = new Date('2026-11-23T12:00:00.000Z');
    for (const account of ['a', 'b', 'c', 'd', 'e'])
      expect(limiter.take('submission', { account, unit: '1' }, now).kind).toBe('granted');
    const sixth = limiter.take('submission', { account: 'f', unit: '1' }, now);
    expect(sixth).toEqual({ kind: 'refused', retryAfter: 3_600 });
    expect(limiter.take('submission', { account: 'f', unit: '2' }, now).kind).toBe('granted');
  });
});

describe('calls by network', () => {
  const end = (clientAddress: string, headers: Readonly<Record<string, string>> = {}, api = pegel) =>
    api.call('GET', '/api/auth/callback?code=1', { clientAddress, headers });

  const TOO_OFTEN = '/anmelden?fehler=zu-oft&warten=60';
  const placeOf = (answer: Response) => answer.headers.get('location');

  it('to the end of a sign-in lead away the 31st time in a minute, whatever they claim to come from', async () => {
    const OVER = '/anmelden?fehler=abgelaufen';
    for (let count = 0; count < 30; count += 1) expect(placeOf(await end('192.0.2.1'))).toBe(OVER);
    const refused = await end('192.0.2.1');
    expect([refused.status, placeOf(refused)]).toEqual([303, TOO_OFTEN]);
    expect(pegel.log.at(-1)).toMatchObject({ event: 'request-refused', status: 429 });
    const claimed = {
      'X-Forwarded-For': '198.51.100.9',
      Forwarded: 'for=198.51.100.9',
      'X-Real-IP': '198.51.100.9',
    };
    expect(placeOf(await end('192.0.2.1', claimed))).toBe(TOO_OFTEN);
    expect(placeOf(await end('192.0.2.2'))).toBe(OVER);
  });

  it('to the begin of a sign-in lead away the 31st time in a minute, to a page that says when to try again', async () => {
    const begin = () => call('GET', '/api/auth/sign-in', { clientAddress: '192.0.2.1' });
    for (let count = 0; count < 30; count += 1)
      expect(placeOf(await begin())).toBe('/anmelden?fehler=nicht-erreichbar');
    pegel.clock.passMinutes(0.5);
    const refused = await begin();
    expect([refused.status, placeOf(refused)]).toEqual([302, '/anmelden?fehler=zu-oft&warten=30']);
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it('behind one proxy of ours are counted by what it saw', async () => {
    const api = apiOn(table.stores, { limiter: createLimiter(), config: { trustedProxyHops: 1 } });
    const from = (forwarded: string) => end('10.0.0.1', { 'X-Forwarded-For': forwarded }, api);
    for (let count = 0; count < 30; count += 1)
      expect(placeOf(await from(`${String(count)}.1.1.1, 192.0.2.1`))).not.toBe(TOO_OFTEN);
    expect(placeOf(await from('9.9.9.9, 192.0.2.1'))).toBe(TOO_OFTEN);
    expect(placeOf(await from('192.0.2.1, 192.0.2.2'))).not.toBe(TOO_OFTEN);
  });

  it('to what is public are refused the 121st time, but not while pages are rendered', async () => {
    const read = (clientAddress?: string) =>
      call('GET', '/api/editions', clientAddress === undefined ? {} : { clientAddress });
    for (let count = 0; count < 120; count += 1) expect((await read('2001:db8::1')).status).toBe(200);
    await expectRefusal(await read('2001:db8::ffff'), 60);
    expect((await read('2001:db8:0:1::1')).status).toBe(200);
    for (let count = 0; count < 150; count += 1) expect((await read()).status).toBe(200);
  });

  it('of a whole town hall leave the people signed in alone', async () => {
    for (let count = 0; count < 130; count += 1)
      await call('GET', '/api/editions', { clientAddress: '192.0.2.1' });
    for (const path of ['/api/session', SECTION]) {
      const answer = await call('GET', path, { cookie: editor, clientAddress: '192.0.2.1' });
      expect(answer.status).toBe(200);
    }
  });
});

describe('the limits', () => {
  it.each(Object.keys(LIMITS))('of %s apply only to what is known of the caller', (name) => {
    const limit = Object.keys(LIMITS).find((known): known is keyof typeof LIMITS => known === name)!;
    const limiter = createLimiter();
    const now = new Date();
    for (let count = 0; count < 1_000; count += 1) expect(limiter.take(limit, {}, now).kind).toBe('granted');
  });

  it('count one more for nobody when a call is refused', () => {
    const limiter = createLimiter();
    const start = Date.parse('2026-11-23T12:00:00.000Z');
    const take = (second: number) =>
      limiter.take('export', { account: 'a' }, new Date(start + second * 1000));
    for (let count = 0; count < 10; count += 1) expect(take(0).kind).toBe('granted');
    for (let second = 0; second < 3_600; second += 60) expect(take(second).kind).toBe('refused');
    expect(take(3_599)).toEqual({ kind: 'refused', retryAfter: 1 });
    expect(take(3_600).kind).toBe('granted');
  });
});
