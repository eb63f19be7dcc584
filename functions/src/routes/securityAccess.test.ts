import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DIMENSION_IDS, packRow } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import {
  exampleAccount,
  exampleAnalyst,
  openEdition,
  OTHER_UNIT,
  REGISTRY,
  UNIT,
} from '../../../tests/builders/examples.ts';
import { fullResponse } from '../../../tests/builders/fullResponse.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

const HOUR = 3_600_000;
const AT = '2026-11-01T08:00:00.000Z';
const ADA = { ...exampleAnalyst('ada'), name: 'Ada Auswertung' };
const BEA = { ...exampleAnalyst('bea'), name: 'Bea Auswertung' };
const VERA = { ...exampleAnalyst('vera'), name: 'Vera Verwaltung', role: 'admin' } as const;
const ANNA = exampleAccount('anna', { email: 'anna@beispiel.example' });
const CHRIS = exampleAccount('chris', { role: 'approver', email: 'chris@beispiel.example' });
const DORA = exampleAccount('dora', {
  role: 'contributor',
  sections: ['eakte'],
  email: 'dora@beispiel.example',
});

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let ada: string;
let bea: string;
let vera: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  const { editions, responses, members } = table.stores;
  await editions.add(openEdition());
  const row = packRow(QUESTIONNAIRE_2026, 'full', fullResponse(REGISTRY.find(UNIT)!.type));
  const accepted = { id: randomUUID(), submittedAt: AT, hash: 'a'.repeat(64), row };
  await responses.put({ edition: 2026, unit: UNIT, state: 'accepted', mode: 'full', rev: 1, accepted }, 0);
  for (const { id } of [ANNA, CHRIS, DORA]) await members.join(UNIT, id, AT);
});
beforeEach(async () => {
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  for (const one of [ANNA, CHRIS, DORA]) await table.stores.accounts.add(one);
  ada = await pegel.signIn(ADA);
  bea = await pegel.signIn(BEA);
  vera = await pegel.signIn(VERA);
});
afterAll(() => table.end());

const REASON = 'Rückfrage zu einer auffälligen Angabe';
const answers = z.looseObject({
  dimensions: z.array(
    z.looseObject({
      dimension: z.enum(DIMENSION_IDS),
      answers: z.array(z.looseObject({ item: z.string() })),
    }),
  ),
});
const isRestricted = (id: string) =>
  QUESTIONNAIRE_2026.dimensions.some(({ items }) =>
    items.some((item) => item.id === id && item.sensitivity === 'restricted'),
  );
const itemsIn = async (answer: Response) =>
  answers.parse(await answer.json()).dimensions.flatMap((one) => one.answers.map(({ item }) => item));
const trailKinds = async (scope: typeof UNIT) =>
  (await table.stores.audit.ofScope(scope)).events.map(({ kind }) => kind);

async function ask(cookie = ada, changes: object = {}): Promise<{ answer: Response; id: string }> {
  const id = randomUUID();
  const body = { operation: id, year: 2026, reason: REASON, ...changes };
  return { answer: await call('POST', `/api/office/units/${UNIT}/security-access`, { cookie, body }), id };
}
const decide = (id: string, cookie: string, what: 'approval' | 'refusal' = 'approval') =>
  call('POST', `/api/office/security-access/${id}/${what}`, { cookie });
const read = (id: string, cookie = ada) =>
  call('GET', `/api/office/security-access/${id}/answers`, { cookie });
const typeOf = async (answer: Response) =>
  z.looseObject({ type: z.string() }).parse(await answer.json()).type;

describe('answers of a named unit', () => {
  it('are read without any security answer, and every reading stands in both trails', async () => {
    const answer = await call('GET', `/api/office/units/${UNIT}/responses/2026`, { cookie: ada });
    expect(answer.status).toBe(200);
    const items = await itemsIn(answer);
    expect(items.length).toBeGreaterThan(40);
    expect(items.filter((id) => id.startsWith('sicherheit.') || isRestricted(id))).toEqual([]);
    const [event] = (await table.stores.audit.ofScope(UNIT)).events;
    expect(event).toMatchObject({ kind: 'answers-read', scope: UNIT, actor: ADA.id, edition: 2026 });
    expect((await table.stores.audit.ofMonth('2026-11')).events).toContainEqual(event);
  });

  it('are not there where nothing counts, and neither are units and editions', async () => {
    const of = (path: string) => call('GET', `/api/office/units/${path}`, { cookie: ada });
    const before = await trailKinds(OTHER_UNIT);
    const nothing = await of(`${OTHER_UNIT}/responses/2026`);
    expect([nothing.status, await typeOf(nothing)]).toEqual([404, '/probleme/nothing-submitted']);
    expect((await of(`${UNIT}/responses/2019`)).status).toBe(404);
    expect((await of('99999999/responses/2026')).status).toBe(404);
    expect(await trailKinds(OTHER_UNIT)).toEqual(before);
  });
});

describe('security answers of a named unit', () => {
  it('are read by whoever asked, after a second person agreed, and by nobody else', async () => {
    const { answer, id } = await ask();
    expect(answer.status).toBe(201);
    expect(await typeOf(await read(id))).toBe('/probleme/access-not-approved');
    expect((await decide(id, vera)).status).toBe(200);
    const items = await itemsIn(await read(id));
    expect(items.some((one) => one.startsWith('sicherheit.'))).toBe(true);
    expect(items.every((one) => one.startsWith('sicherheit.') || isRestricted(one))).toBe(true);
    expect((await read(id, bea)).status).toBe(404);
    expect((await read(id, vera)).status).toBe(403);
    const steps = (await table.stores.audit.ofScope(UNIT)).events.filter((one) => one.reference === id);
    expect(steps.map(({ kind, actor }) => [kind, actor]).toSorted()).toEqual(
      [
        ['security-approved', VERA.id],
        ['security-read', ADA.id],
        ['security-requested', ADA.id],
      ].toSorted(),
    );
  });

  it('need another person, freshly signed in; whoever asked may only take back', async () => {
    const { id } = await ask();
    expect(await typeOf(await decide(id, ada))).toBe('/probleme/own-hand');
    pegel.clock.passMinutes(6);
    expect(await typeOf(await decide(id, bea))).toBe('/probleme/step-up-required');
    expect((await decide(id, ada, 'refusal')).status).toBe(200);
    expect(await typeOf(await read(id))).toBe('/probleme/access-over');
    expect(await typeOf(await decide(id, await pegel.signIn(BEA)))).toBe('/probleme/access-decided');
  });

  it('are closed after 24 hours, and a request nobody decided after seven days', async () => {
    const [{ id }, { id: late }] = [await ask(), await ask()];
    await decide(id, bea);
    pegel.clock.passMinutes(24 * 60 - 1);
    ada = await pegel.signIn(ADA);
    expect((await read(id)).status).toBe(200);
    pegel.clock.passMinutes(1);
    expect(await typeOf(await read(id))).toBe('/probleme/access-over');
    pegel.clock.passMinutes(6 * 24 * 60);
    expect(await typeOf(await decide(late, await pegel.signIn(BEA)))).toBe('/probleme/access-over');
  });

  it('are announced by mail to editors and approvers of the unit: who, why, who agreed, until when', async () => {
    const { id } = await ask();
    expect(pegel.mails).toEqual([]);
    await decide(id, bea);
    expect(pegel.mails.map(({ to }) => to).toSorted()).toEqual([ANNA.email, CHRIS.email]);
    expect(pegel.mails[0]?.message).toMatchObject({
      kind: 'security-access',
      edition: 2026,
      requesterName: 'Ada Auswertung',
      approverName: 'Bea Auswertung',
      reason: REASON,
      endsAt: new Date(pegel.clock.now().getTime() + 24 * HOUR).toISOString(),
    });
    await decide(id, bea);
    await read(id);
    expect(pegel.mails).toHaveLength(2);
  });

  it('are never read before the unit was told, even where the approval was cut off', async () => {
    const { id } = await ask();
    const access = (await table.stores.access.get(id))!;
    const decidedAt = pegel.clock.now().toISOString();
    await table.stores.access.decide({ ...access, state: 'approved', decidedBy: BEA.id, decidedAt });
    expect((await read(id)).status).toBe(200);
    expect(pegel.mails).toHaveLength(2);
    const events = (await table.stores.audit.ofScope(UNIT)).events.filter((one) => one.reference === id);
    expect(events.map(({ kind }) => kind)).toContain('security-approved');
  });

  it('are asked for once, with a reason, where something counts', async () => {
    const { answer, id } = await ask();
    const again = { operation: id, year: 2026, reason: REASON };
    const path = `/api/office/units/${UNIT}/security-access`;
    const repeated = await call('POST', path, { cookie: ada, body: again });
    expect([repeated.status, await repeated.json()]).toEqual([201, await answer.json()]);
    expect(await typeOf(await call('POST', path, { cookie: bea, body: again }))).toBe(
      '/probleme/access-exists',
    );
    expect((await ask(ada, { reason: 'einfach so' })).answer.status).toBe(400);
    expect((await ask(ada, { year: 2019 })).answer.status).toBe(404);
    const elsewhere = `/api/office/units/${OTHER_UNIT}/security-access`;
    const body = { operation: randomUUID(), year: 2026, reason: REASON };
    expect(await typeOf(await call('POST', elsewhere, { cookie: ada, body }))).toBe(
      '/probleme/nothing-submitted',
    );
  });

  it('are listed as requests to analysts and admins, with what each may do', async () => {
    const { id } = await ask();
    await decide(id, vera);
    const mine = async (cookie: string) => {
      const list = await (await call('GET', '/api/office/security-access', { cookie })).json();
      return z
        .looseObject({ requests: z.array(z.looseObject({ id: z.string() })) })
        .parse(list)
        .requests.find((one) => one.id === id);
    };
    const shared = { standing: 'readable', reason: REASON, edition: 2026 };
    expect(await mine(ada)).toMatchObject({ ...shared, requestedBy: 'Sie', isOwn: true, mayRead: true });
    expect(await mine(bea)).toMatchObject({ ...shared, requestedBy: ADA.name, isOwn: false, mayRead: false });
    expect(await mine(vera)).toMatchObject({ decidedBy: 'Sie', mayRead: false });
  });
});
