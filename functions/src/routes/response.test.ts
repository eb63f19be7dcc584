import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers, itemsOf } from '../../../tests/builders/exampleAnswers.ts';
import { exampleAccount, openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
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

/** Each test has an administration of its own with two editors. */
let anna: string;
let bert: string;
let next = 0;
beforeEach(async () => {
  pegel.clock.set(NOON);
  next += 1;
  const unit = REGISTRY.units[next * 7]!.key;
  anna = await pegel.signIn(exampleAccount(`anna-${next}`, { unit, name: 'Anna Amt' }));
  bert = await pegel.signIn(exampleAccount(`bert-${next}`, { unit, name: 'Bert Büro' }));
});

const saveOf = (changes: object = {}) => ({
  seen: 0,
  operation: randomUUID(),
  answers: exampleAnswers('eakte'),
  comments: {},
  ...changes,
});
const save = (cookie: string, body: object, dimension = 'eakte') =>
  call('PUT', `/api/responses/2026/sections/${dimension}`, { cookie, body });
const submit = (cookie: string, body: object) =>
  call('POST', '/api/responses/2026/submission', { cookie, body });
const submissionOf = (changes: object = {}) => ({
  id: randomUUID(),
  versions: { eakte: 1 },
  mode: 'full',
  ...changes,
});
const read = async (cookie: string, path = '') =>
  (await call('GET', `/api/responses/2026${path}`, { cookie })).json();

describe('a response nobody touched', () => {
  it('is an empty draft in the full form', async () => {
    const view = await read(anna);
    expect(view).toMatchObject({ mode: 'full', state: 'draft', rev: 0, sections: [] });
    expect(view).not.toHaveProperty('accepted');
    expect(await read(anna, '/sections/eakte')).toEqual({
      dimension: 'eakte',
      version: 0,
      answers: {},
      isDone: false,
      comments: {},
    });
  });

  it('has no result', async () => {
    const answer = await call('GET', '/api/responses/2026/result', { cookie: anna });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: '/probleme/nothing-submitted' });
  });

  it.each([
    '/api/responses/1999',
    '/api/responses/1999/sections/eakte',
    '/api/responses/2026/sections/kaffee',
  ])('is not at %s', async (path) => {
    expect((await call('GET', path, { cookie: anna })).status).toBe(404);
  });
});

describe('saving a section', () => {
  it('counts versions and says who saved', async () => {
    const comments = { [itemsOf('eakte')[0]!.id]: 'Wird 2027 beschafft.' };
    const answer = await save(anna, saveOf({ comments }));
    expect(await answer.json()).toEqual({ version: 1, updatedAt: NOON });
    const expected = { version: 1, answers: exampleAnswers('eakte'), comments, updatedAt: NOON };
    expect(await read(anna, '/sections/eakte')).toMatchObject({ ...expected, updatedBy: 'Sie' });
    expect(await read(bert, '/sections/eakte')).toMatchObject({ ...expected, updatedBy: 'Anna Amt' });
    expect(await read(bert)).toMatchObject({ sections: [{ dimension: 'eakte', updatedBy: 'Anna Amt' }] });
  });

  it('shows the other version when somebody else was faster', async () => {
    await save(anna, saveOf());
    const answer = await save(bert, saveOf({ answers: {} }));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      type: '/probleme/version-conflict',
      current: { version: 1, answers: exampleAnswers('eakte'), updatedBy: 'Anna Amt' },
    });
  });

  it('that saw a version there never was shows an empty section', async () => {
    const answer = await save(anna, saveOf({ seen: 4 }));
    expect(await answer.json()).toMatchObject({ current: { version: 0, answers: {} } });
  });

  it('gives a repeated request the same answer, even later', async () => {
    const body = saveOf();
    const first = await (await save(anna, body)).json();
    pegel.clock.passMinutes(3);
    expect(await (await save(anna, body)).json()).toEqual(first);
    expect(await read(anna, '/sections/eakte')).toMatchObject({ version: 1 });
  });

  it('never meets a save of another section', async () => {
    const answers = await Promise.all([
      save(anna, saveOf()),
      save(bert, saveOf({ answers: exampleAnswers('ozg') }), 'ozg'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('names each answer that is not possible, and keeps the draft', async () => {
    await save(anna, saveOf());
    const first = itemsOf('eakte')[0]!.id;
    const foreign = itemsOf('ozg')[0]!.id;
    const answers = { [first]: { kind: 'answered', value: 99 }, [foreign]: { kind: 'unknown' } };
    const answer = await save(anna, saveOf({ seen: 1, answers, comments: { [foreign]: 'x' } }));
    expect(answer.status).toBe(422);
    const { issues } = z
      .looseObject({ issues: z.array(z.looseObject({ item: z.string(), message: z.string() })) })
      .parse(await answer.json());
    expect(issues.map(({ item }) => item)).toEqual([first, foreign, foreign]);
    expect(await read(anna, '/sections/eakte')).toMatchObject({
      version: 1,
      answers: exampleAnswers('eakte'),
    });
  });

  it.each([
    ['before the opening', '2026-10-01T05:59:59.999Z', 409],
    ['at the opening', '2026-10-01T06:00:00.000Z', 200],
    ['just before the deadline', '2026-12-18T16:59:59.999Z', 200],
    ['at the deadline', '2026-12-18T17:00:00.000Z', 409],
  ])('goes by the clock of the server: %s', async (_name, instant, status) => {
    pegel.clock.set(instant);
    const { unit } = z
      .looseObject({ unit: z.looseObject({ key: z.string() }) })
      .parse(await read(await session()));
    expect(unit.key).toBe(REGISTRY.units[next * 7]!.key);
    const answer = await save(await session(), saveOf());
    expect(answer.status).toBe(status);
    if (status === 409) expect(await answer.json()).toMatchObject({ type: '/probleme/edition-closed' });
  });

  it('of somebody whose account is gone shows a former account', async () => {
    await save(anna, saveOf());
    const accounts = {
      ...table.stores.accounts,
      get: async (id: string) =>
        id === exampleAccount(`anna-${next}`).id ? undefined : table.stores.accounts.get(id),
    };
    const without = apiOn({ ...table.stores, accounts }, { clock: pegel.clock });
    const answer = await without.call('GET', '/api/responses/2026/sections/eakte', { cookie: bert });
    expect(await answer.json()).toMatchObject({ updatedBy: 'Früheres Konto' });
  });
});

/** A session that began at the time of the clock. */
async function session(): Promise<string> {
  return pegel.signIn(exampleAccount(`anna-${next}`, { unit: REGISTRY.units[next * 7]!.key }));
}

describe('choosing the form', () => {
  const choose = (cookie: string, mode: string, rev: number) =>
    call('PUT', '/api/responses/2026/mode', { cookie, body: { mode, rev } });

  it('changes it once, however often the same choice is sent', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => choose(anna, 'short', 0)));
    for (const answer of answers) expect(await answer.json()).toEqual({ mode: 'short', rev: 1 });
    expect(await (await choose(anna, 'short', 0)).json()).toEqual({ mode: 'short', rev: 1 });
    expect(await read(anna)).toMatchObject({ mode: 'short', rev: 1 });
  });

  it('two who choose the same at once stand in the trail each by their own name', async () => {
    for (const cookie of [anna, bert, bert]) await choose(cookie, 'short', 0);
    const unit = REGISTRY.units[next * 7]!.key;
    const { events } = await table.stores.audit.ofScope(unit);
    expect(events.map(({ kind }) => kind)).toEqual(['mode-changed', 'mode-changed']);
    expect(new Set(events.map(({ actor }) => actor)).size).toBe(2);
  });

  it('is refused when somebody else chose meanwhile', async () => {
    await choose(anna, 'short', 0);
    const answer = await choose(bert, 'full', 0);
    expect(answer.status).toBe(409);
    expect(await read(anna)).toMatchObject({ mode: 'short', rev: 1 });
    expect((await choose(bert, 'full', 1)).status).toBe(200);
  });

  it('at once by two gives one of both what they wanted', async () => {
    const answers = await Promise.all([choose(anna, 'short', 0), choose(bert, 'full', 0)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('keeps what waits for approval', async () => {
    await save(anna, saveOf());
    const body = submissionOf();
    await submit(anna, body);
    await choose(anna, 'short', 1);
    const pending = { id: body.id };
    expect(await read(anna)).toMatchObject({ mode: 'short', state: 'inApproval', rev: 2, pending });
  });
});
