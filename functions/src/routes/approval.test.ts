import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dimensionId } from '#survey';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { exampleAccount, openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
import { exampleTeam, type ExampleTeam } from '../../../tests/builders/exampleTeam.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
const EDITION = openEdition();
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  await table.stores.editions.add(EDITION);
});
afterAll(() => table.end());

let team: ExampleTeam;
let next = 0;
const unit = () => REGISTRY.units[next * 5 + 1]!.key;
beforeEach(async () => {
  pegel.clock.set(NOON);
  next += 1;
  team = await exampleTeam(pegel, unit());
});

const BASE = '/api/responses/2026';
const post = (cookie: string, path: string, body: object) => call('POST', BASE + path, { cookie, body });
const read = async (cookie: string, path = '') => (await call('GET', BASE + path, { cookie })).json();

async function save(cookie: string, seen = 0, dimension = 'eakte'): Promise<void> {
  const answers = exampleAnswers(dimensionId.parse(dimension), seen % 6);
  const body = { seen, operation: randomUUID(), answers, comments: {} };
  expect((await call('PUT', `${BASE}/sections/${dimension}`, { cookie, body })).status).toBe(200);
}

/** Saves a section as Anna and sends everything; the id of the submission. */
async function send(versions: object = { eakte: 1 }, changes: object = {}): Promise<string> {
  const id = randomUUID();
  const answer = await post(team.anna, '/submission', { id, versions, mode: 'full', ...changes });
  expect(answer.status).toBe(201);
  return id;
}

const decision = (submission: string, changes: object = {}) => ({
  operation: randomUUID(),
  submission,
  ...changes,
});
const problemSchema = z.looseObject({ type: z.string() });
const typeOf = async (answer: Response) => problemSchema.parse(await answer.json()).type;
const viewSchema = z.looseObject({
  state: z.string(),
  sections: z.array(z.looseObject({ dimension: z.string(), status: z.string() })),
});
const view = async (cookie: string) => viewSchema.parse(await read(cookie));

describe('an approval', () => {
  it('has one effect and one answer however often it is sent, also after the grace period', async () => {
    await save(team.anna);
    const id = await send();
    pegel.clock.passMinutes(1);
    const body = decision(id);
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(team.chris, '/approval', body)));
    for (const answer of answers) expect(await answer.json()).toEqual({ state: 'accepted', rev: 2 });
    pegel.clock.set('2026-12-25T12:00:00.000Z');
    const { chris } = await team.signInAgain();
    expect(await (await post(chris, '/approval', body)).json()).toEqual({ state: 'accepted', rev: 2 });
    const { events } = await table.stores.audit.ofScope(unit());
    expect(events.map(({ kind }) => kind)).toEqual(['response-approved', 'response-sent']);
  });

  it('is not for somebody who sent it or saved one of its sections last', async () => {
    const former = exampleAccount(`wechsel-${next}`, { unit: unit() });
    const asEditor = await pegel.signIn(former);
    await save(team.anna);
    await save(asEditor, 0, 'ozg');
    const id = await send({ eakte: 1, ozg: 1 });
    await table.stores.accounts.replace({ ...former, role: 'approver', rev: 1 }, 0);
    expect(await read(asEditor, '/pending')).toMatchObject({ approval: 'ownHand' });
    expect(await typeOf(await post(asEditor, '/approval', decision(id)))).toBe('/probleme/own-hand');
    expect(await read(team.anna)).toMatchObject({ state: 'inApproval' });
    expect((await post(team.chris, '/approval', decision(id))).status).toBe(200);
  });

  it('of what was sent anew, taken back or never sent is refused', async () => {
    await save(team.anna);
    expect(await typeOf(await post(team.chris, '/approval', decision(randomUUID())))).toBe(
      '/probleme/not-pending',
    );
    const id = await send();
    expect((await post(team.bert, '/withdrawal', decision(id))).status).toBe(200);
    expect(await typeOf(await post(team.chris, '/approval', decision(id)))).toBe('/probleme/not-pending');
    expect(await read(team.anna)).toMatchObject({ state: 'draft' });
    expect(await typeOf(await call('GET', `${BASE}/pending`, { cookie: team.chris }))).toBe(
      '/probleme/not-pending',
    );
  });

  it.each([
    ['just before the deadline', '2026-12-18T16:59:59.999Z', 'open', 200],
    ['after the deadline, before anything was closed', '2026-12-18T17:00:00.000Z', 'open', 200],
    ['in the grace period', '2026-12-21T16:59:59.999Z', 'closing', 200],
    ['after the grace period', '2026-12-21T17:00:00.000Z', 'closing', 409],
    ['of a closed edition', '2026-12-21T16:59:59.999Z', 'closed', 409],
  ] as const)('%s', async (_name, instant, state, status) => {
    await save(team.anna);
    const id = await send();
    pegel.clock.set(instant);
    const later = await team.signInAgain();
    await table.stores.editions.replace({ ...EDITION, state }, EDITION);
    const answer = await post(later.chris, '/approval', decision(id));
    await table.stores.editions.replace(EDITION, { ...EDITION, state });
    expect(answer.status).toBe(status);
  });

  it('at once with a return leaves exactly one of them', async () => {
    await save(team.anna);
    const id = await send();
    const second = await pegel.signIn(exampleAccount(`vize-${next}`, { unit: unit(), role: 'approver' }));
    const answers = await Promise.all([
      post(team.chris, '/approval', decision(id)),
      post(second, '/return', decision(id, { comment: 'Bitte prüfen.', sections: {} })),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { state } = await view(team.anna);
    expect(state).toBe(answers[0].status === 200 ? 'accepted' : 'draft');
  });
});

describe('a return', () => {
  it('says what is to be mended, to each what concerns them, until it is sent anew', async () => {
    await save(team.anna);
    const id = await send();
    const comment = 'Bitte beide Abschnitte ansehen.';
    const sections = { eakte: 'Zahl der Arbeitsplätze?', ozg: 'Fehlt.' };
    const body = decision(id, { comment, sections });
    const answers = await Promise.all([1, 2].map(() => post(team.chris, '/return', body)));
    for (const answer of answers) expect(await answer.json()).toEqual({ state: 'draft', rev: 2 });
    const returned = { at: NOON, by: 'Chris Chef', comment, sections };
    expect(await read(team.anna)).toMatchObject({ state: 'draft', returned });
    expect(await read(team.dora)).toMatchObject({
      returned: { at: NOON, by: 'Chris Chef', sections: { eakte: 'Zahl der Arbeitsplätze?' } },
    });
    expect(JSON.stringify(await read(team.dora))).not.toContain('Fehlt.');
    await send();
    expect(await read(team.anna)).not.toHaveProperty('returned');
  });

  it('of an amendment leaves what counts', async () => {
    await save(team.anna);
    const first = await send();
    await post(team.chris, '/approval', decision(first));
    const second = await send({ eakte: 1 }, { reason: 'Korrektur' });
    await post(team.chris, '/return', decision(second, { comment: 'Unklar.', sections: {} }));
    expect(await read(team.anna)).toMatchObject({ state: 'accepted', accepted: { id: first } });
  });

  it('is over at the deadline, also where approval goes on', async () => {
    await save(team.anna);
    const id = await send();
    pegel.clock.set('2026-12-18T17:00:00.000Z');
    const { chris } = await team.signInAgain();
    const body = decision(id, { comment: 'Zu spät.', sections: {} });
    expect(await typeOf(await post(chris, '/return', body))).toBe('/probleme/edition-closed');
  });

  it.each([
    { comment: '' },
    { comment: '  ' },
    { sections: { kaffee: 'x' } },
    { comment: 'x'.repeat(2_001) },
  ])('is malformed with %o', async (changes) => {
    const body = decision(randomUUID(), { comment: 'Gut.', sections: {}, ...changes });
    expect((await post(team.chris, '/return', body)).status).toBe(400);
  });
});

describe('one person alone', () => {
  const alone = { alone: true };

  it('sends in without a second one, and everybody can see that', async () => {
    next += 1_000;
    const key = REGISTRY.units[next % REGISTRY.units.length]!.key;
    const account = exampleAccount(`einzeln-${next}`, { unit: key });
    await table.stores.members.join(key, account.id, '2026-01-01T00:00:00.000Z');
    const solo = await pegel.signIn(account);
    expect(await read(solo)).toMatchObject({ mayDecideAlone: true });
    await save(solo);
    const body = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full', ...alone };
    expect(await (await post(solo, '/submission', body)).json()).toMatchObject({ state: 'accepted' });
    const approval = { kind: 'onePerson', at: NOON };
    expect(await read(solo)).toMatchObject({ state: 'accepted', accepted: { approval } });
    const stands = await table.stores.responses.standsOf(2026);
    expect(stands.find((stand) => stand.unit === key)).toMatchObject({ state: 'accepted', approval });
    next -= 1_000;
  });

  it('is nobody who has colleagues, or had them since the edition opened', async () => {
    await save(team.anna);
    expect(await read(team.anna)).toMatchObject({ mayDecideAlone: false });
    const body = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full', ...alone };
    expect(await typeOf(await post(team.anna, '/submission', body))).toBe('/probleme/needs-approval');
    const { anna: _anna, ...others } = team.accounts;
    for (const { id } of Object.values(others)) {
      await table.stores.members.leave(unit(), id, '2026-11-22T00:00:00.000Z');
    }
    expect(await typeOf(await post(team.anna, '/submission', body))).toBe('/probleme/needs-approval');
    expect(await read(team.anna)).toMatchObject({ state: 'draft' });
  });
});

describe('a contributor', () => {
  it('sees the delegated sections and nothing of the others', async () => {
    await save(team.anna, 0, 'ozg');
    await save(team.dora, 0, 'eakte');
    const seen = await view(team.dora);
    expect(seen).toMatchObject({ role: 'contributor', delegated: ['eakte'] });
    expect(seen.sections.map(({ dimension }) => dimension)).toEqual(['eakte']);
    for (const [method, path] of [
      ['GET', '/sections/ozg'],
      ['PUT', '/sections/ozg'],
      ['PUT', '/sections/ozg/done'],
    ] as const) {
      const answer = await call(method, BASE + path, {
        cookie: team.dora,
        ...(method === 'PUT' && { body: {} }),
      });
      expect(answer.status).toBe(404);
    }
  });

  it('loses a section with the next request', async () => {
    await save(team.dora);
    const { dora } = team.accounts;
    await table.stores.accounts.replace({ ...dora, sections: ['ozg'], rev: 1 }, 0);
    const body = { seen: 1, operation: randomUUID(), answers: {}, comments: {} };
    const answer = await call('PUT', `${BASE}/sections/eakte`, { cookie: team.dora, body });
    expect(answer.status).toBe(404);
    expect(
      (await table.stores.sections.get({ edition: 2026, unit: unit(), dimension: 'eakte' }))?.version,
    ).toBe(1);
  });
});

describe('a section', () => {
  const mark = (cookie: string, seen: number, done: boolean) =>
    call('PUT', `${BASE}/sections/eakte/done`, { cookie, body: { seen, done } });
  const statusOf = async () => {
    const { sections } = await view(team.anna);
    return sections[0]?.status;
  };

  it('goes from open through done and in approval to approved, and is open again after a save', async () => {
    await save(team.dora);
    expect(await statusOf()).toBe('open');
    expect(await (await mark(team.dora, 1, true)).json()).toEqual({ isDone: true });
    expect(await statusOf()).toBe('done');
    await mark(team.anna, 1, false);
    expect(await statusOf()).toBe('open');
    await mark(team.anna, 1, true);
    const id = await send();
    expect(await statusOf()).toBe('inApproval');
    await post(team.chris, '/approval', decision(id));
    expect(await statusOf()).toBe('approved');
    await save(team.anna, 1);
    expect(await statusOf()).toBe('open');
  });

  it('that was saved meanwhile cannot be marked', async () => {
    await save(team.dora);
    await save(team.anna, 1);
    expect(await typeOf(await mark(team.dora, 1, true))).toBe('/probleme/version-conflict');
    expect((await mark(team.chris, 2, true)).status).toBe(403);
  });
});
