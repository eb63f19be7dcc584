import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, exampleAnalyst } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { endSessionsOf } from '../auth/session.ts';
import { role } from '../store/peopleRows.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let name = 0;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
beforeEach(() => {
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  name += 1;
});
afterAll(() => table.end());

/** A new person for each test. */
const person = (changes: Parameters<typeof exampleAccount>[1] = {}) =>
  exampleAccount(`person-${String(name)}`, changes);

const list = z.object({
  sessions: z.array(z.object({ id: z.string(), client: z.string(), current: z.boolean() })),
});
const sessionsOf = async (cookie: string) =>
  list.parse(await (await call('GET', '/api/account/sessions', { cookie })).json()).sessions;
const isSignedIn = async (cookie: string) =>
  z.looseObject({ signedIn: z.boolean() }).parse(await (await call('GET', '/api/session', { cookie })).json())
    .signedIn;
const end = (cookie: string, id: string) => call('DELETE', `/api/account/sessions/${id}`, { cookie });
const endOthers = (cookie: string) => call('POST', '/api/account/sessions/end-others', { cookie });

describe('the own sessions', () => {
  it('are listed for everybody signed in, the one that asks marked, and no secret shown', async () => {
    const first = await pegel.signIn(person());
    pegel.clock.passMinutes(10);
    const second = await pegel.signIn(person());
    const answer = await call('GET', '/api/account/sessions', { cookie: second });
    const text = await answer.clone().text();
    const [, secret = ''] = second.split('.');
    expect(text).not.toContain(secret);
    expect(await answer.json()).toEqual({
      sessions: [
        {
          id: expect.stringMatching(/^[0-9a-f]{16}$/),
          client: 'Firefox unter Linux',
          createdAt: '2026-11-23T12:10:00.000Z',
          seenAt: '2026-11-23T12:10:00.000Z',
          current: true,
        },
        expect.objectContaining({ createdAt: '2026-11-23T12:00:00.000Z', current: false }),
      ],
    });
    expect((await sessionsOf(first)).map(({ current }) => current)).toEqual([true, false]);
  });

  it.each(role.options)('may be listed and ended as %s, with an administration or without', async (each) => {
    const { unit: _unit, ...homeless } = person({ role: each });
    for (const account of [person({ role: each, issuer: 'http://zwei.test' }), homeless]) {
      const [one, other] = [await pegel.signIn(account), await pegel.signIn(account)];
      expect(await sessionsOf(one)).toHaveLength(2);
      expect((await endOthers(one)).status).toBe(200);
      expect([await isSignedIn(one), await isSignedIn(other)]).toEqual([true, false]);
    }
  });

  it('are for people signed in', async () => {
    for (const cookie of ['', 'sitzung=erfunden']) {
      expect((await call('GET', '/api/account/sessions', { cookie })).status).toBe(401);
      expect((await end(cookie, '0'.repeat(16))).status).toBe(401);
      expect((await endOthers(cookie)).status).toBe(401);
    }
  });

  it('are ended one by one, and at once', async () => {
    const [here, there, third] = await Promise.all([1, 2, 3].map(() => pegel.signIn(person())));
    const [other] = (await sessionsOf(here!)).filter(({ current }) => !current);
    expect(await (await end(here!, other!.id)).json()).toEqual({ ended: 1 });
    const left = [await isSignedIn(here!), await isSignedIn(there!), await isSignedIn(third!)];
    expect(left.filter((isLeft) => isLeft)).toHaveLength(2);
    expect(left[0]).toBe(true);
    expect((await end(here!, other!.id)).status).toBe(404);
  });

  it('can be ended from within: then this browser is signed out', async () => {
    const here = await pegel.signIn(person());
    const [{ id } = { id: '' }] = await sessionsOf(here);
    const answer = await end(here, id);
    expect(answer.headers.get('set-cookie')).toMatch(/^sitzung=; Max-Age=0/);
    expect(await isSignedIn(here)).toBe(false);
  });

  it('are ended all but the one that asks', async () => {
    const [here, ...others] = await Promise.all([1, 2, 3, 4].map(() => pegel.signIn(person())));
    expect(await (await endOthers(here!)).json()).toEqual({ ended: 3 });
    expect(await sessionsOf(here!)).toHaveLength(1);
    for (const other of others) expect(await isSignedIn(other)).toBe(false);
    expect(await (await endOthers(here!)).json()).toEqual({ ended: 0 });
  });

  it('of somebody else cannot be seen or ended, even by its id', async () => {
    const victim = await pegel.signIn(exampleAccount(`opfer-${String(name)}`));
    const [{ id } = { id: '' }] = await sessionsOf(victim);
    const attacker = await pegel.signIn(person());
    expect((await sessionsOf(attacker)).map((session) => session.id)).not.toContain(id);
    expect((await end(attacker, id)).status).toBe(404);
    await endOthers(attacker);
    expect(await isSignedIn(victim)).toBe(true);
  });

  it.each(['', 'x', '0'.repeat(64), '0'.repeat(15), '../session', '%00'])('have no id „%s“', async (id) => {
    const here = await pegel.signIn(person());
    expect([404, 405]).toContain(
      (await pegel.call('DELETE', `/api/account/sessions/${id}`, { cookie: here })).status,
    );
    expect(await isSignedIn(here)).toBe(true);
  });

  it('that are over are not listed', async () => {
    await pegel.signIn(person());
    pegel.clock.passMinutes(61);
    expect(await sessionsOf(await pegel.signIn(person()))).toHaveLength(1);
  });

  it('all end when a role changes', async () => {
    const cookies = [await pegel.signIn(person()), await pegel.signIn(person())];
    await endSessionsOf(pegel.dependencies, person().id);
    for (const cookie of cookies) expect(await isSignedIn(cookie)).toBe(false);
  });
});

describe('a session without use', () => {
  it.each(role.options)('of %s ends after its time, and not before', async (each) => {
    const minutes = each === 'editor' || each === 'contributor' ? 60 : 30;
    const account = each === 'analyst' ? exampleAnalyst(`leer-${String(name)}`) : person({ role: each });
    const [used, unused] = [await pegel.signIn(account), await pegel.signIn(account)];
    pegel.clock.passMinutes(minutes - 1);
    expect(await isSignedIn(used)).toBe(true);
    pegel.clock.passMinutes(1);
    expect(await isSignedIn(unused)).toBe(false);
    expect(await isSignedIn(used)).toBe(true);
    pegel.clock.passMinutes(minutes);
    expect((await call('GET', '/api/account/sessions', { cookie: used })).status).toBe(401);
  });
});
