import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { exampleAccount, openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
import { memoryStores } from '../../../tests/builders/memoryStores.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

let next = 0;
let anna: string;
const person = () =>
  exampleAccount(`anna-${next}`, {
    unit: REGISTRY.units[next * 3]!.key,
    name: `Anna Kanarienvogel ${next}`,
    email: `anna-${next}@rathaus.example`,
  });
beforeEach(async () => {
  pegel.clock.set(NOON);
  next += 1;
  const { id, unit } = person();
  await table.stores.members.join(unit!, id, '2026-01-01T00:00:00.000Z');
  anna = await pegel.signIn(person());
});

describe('the own data', () => {
  it('come as a file with everything about the person and nothing of what was answered', async () => {
    const answers = exampleAnswers('eakte');
    const body = { seen: 0, operation: randomUUID(), answers, comments: {} };
    await call('PUT', '/api/responses/2026/sections/eakte', { cookie: anna, body });
    await call('PUT', '/api/responses/2026/sections/eakte/done', {
      cookie: anna,
      body: { seen: 1, done: true },
    });
    const answer = await call('GET', '/api/account/data', { cookie: anna });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const file = await answer.json();
    const { id, issuer, subject, name, email } = person();
    expect(file).toMatchObject({
      account: { id, issuer, subject, name, email, role: 'editor' },
      membership: { joinedAt: '2026-01-01T00:00:00.000Z' },
      sessions: [{ createdAt: NOON }],
    });
    expect(JSON.stringify(file)).toContain('section-done');
    expect(JSON.stringify(file)).not.toContain('eakte.');
  });
});

describe('deleting the own account', () => {
  const remove = (cookie: string) => call('DELETE', '/api/account', { cookie });

  it('ends every session; what was filled in stays and names nobody', async () => {
    const body = { seen: 0, operation: randomUUID(), answers: {}, comments: {} };
    await call('PUT', '/api/responses/2026/sections/eakte', { cookie: anna, body });
    const second = await pegel.signIn(person());
    const bert = await pegel.signIn({ ...exampleAccount(`bert-${next}`), unit: person().unit! });
    expect((await remove(anna)).status).toBe(200);
    for (const cookie of [anna, second]) {
      expect((await call('GET', '/api/responses/2026', { cookie })).status).toBe(401);
    }
    const section = await (await call('GET', '/api/responses/2026/sections/eakte', { cookie: bert })).json();
    expect(section).toMatchObject({ version: 1, updatedBy: 'Früheres Konto' });
    const [member] = (await table.stores.members.of(person().unit!)).filter(
      ({ account }) => account === person().id,
    );
    expect(member).toMatchObject({ leftAt: NOON });
    expect(pegel.mails.at(-1)).toMatchObject({
      to: person().email,
      message: { kind: 'account-deleted' },
    });
  });

  it('takes back the invitations the person wrote', async () => {
    const wish = { operation: randomUUID(), role: 'approver' };
    const made = await call('POST', '/api/team/invitations', { cookie: anna, body: wish });
    expect(made.status).toBe(201);
    await remove(anna);
    const [invitation] = await table.stores.invitations.of(person().unit!);
    expect(invitation).toMatchObject({ state: 'revoked', revokedBy: person().id });
  });

  it('needs a sign-in of the last minutes', async () => {
    pegel.clock.passMinutes(6);
    const answer = await remove(anna);
    expect(await answer.json()).toMatchObject({ type: '/probleme/step-up-required' });
    expect(await table.stores.accounts.get(person().id)).toBeDefined();
  });

  it('is not possible for the last admin, and for every other one', async () => {
    const admin = (name: string) => {
      const { unit: _unit, ...rest } = exampleAccount(name, { role: 'admin' });
      return rest;
    };
    const [vera, volker] = [admin('vera'), admin('volker')];
    for (const { id } of [vera, volker]) await table.stores.members.join('geschaeftsstelle', id, NOON);
    const [first, second] = [await pegel.signIn(vera), await pegel.signIn(volker)];
    expect((await remove(first)).status).toBe(200);
    expect(await (await remove(second)).json()).toMatchObject({ type: '/probleme/last-admin' });
  });

  it('leaves no trace of the person in any store but the mail that says good-bye', async () => {
    const stores = memoryStores();
    const api = apiOn(stores);
    await stores.editions.add(openEdition());
    await stores.members.join(person().unit!, person().id, NOON);
    const cookie = await api.signIn(person());
    const body = { seen: 0, operation: randomUUID(), answers: exampleAnswers('eakte'), comments: {} };
    await api.call('PUT', '/api/responses/2026/sections/eakte', { cookie, body });
    const id = randomUUID();
    const submission = { id, versions: { eakte: 1 }, mode: 'full', alone: true };
    expect(
      (await api.call('POST', '/api/responses/2026/submission', { cookie, body: submission })).status,
    ).toBe(201);
    const rows = await stores.responses.rowsOf(2026);
    expect((await api.call('DELETE', '/api/account', { cookie })).status).toBe(200);
    await stores.outbox.deleteTo(person().email!, NOON);
    const stored = JSON.stringify(stores.dump());
    for (const trace of [person().name, person().email!, person().subject, person().issuer]) {
      expect(stored).not.toContain(trace);
    }
    expect(await stores.responses.rowsOf(2026)).toEqual(rows);
  });
});
