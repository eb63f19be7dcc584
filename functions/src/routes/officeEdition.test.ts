import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, RULES } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, exampleAnalyst } from '../../../tests/builders/examples.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { ASSOCIATION, keys } from '../store/keys.ts';
import { rememberEditions } from '../store/rememberEditions.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
beforeAll(async () => {
  table = await openEmbeddedTable();
  const { editions } = table.stores;
  pegel = apiOn({ ...table.stores, editions: rememberEditions(editions, () => pegel.clock.now()) });
  call = checkedCalls(pegel);
});
afterAll(() => table.end());

/** Each test has a year of its own. */
let year = 2029;
beforeEach(() => {
  pegel.clock.set(NOON);
  year += 1;
});

const DATES = {
  opensAt: '2026-11-20T07:00:00.000Z',
  closesAt: '2026-12-15T23:00:00.000Z',
  graceUntil: '2026-12-18T23:00:00.000Z',
};
const LATER = { closesAt: '2026-12-31T23:00:00.000Z', graceUntil: '2027-01-03T23:00:00.000Z' };
/** Signed in anew each time, for the clock goes far. */
const analyst = () => pegel.signIn(exampleAnalyst('ada'));
const plan = async (changes: object = {}) =>
  call('POST', '/api/office/editions', {
    cookie: await analyst(),
    body: { year, questionnaire: QUESTIONNAIRE_2026.version, ...DATES, ...changes },
  });
const command = async (method: string, path: string, body?: object) =>
  call(method, `/api/office/editions/${year}/${path}`, { cookie: await analyst(), ...(body && { body }) });
const open = () => command('POST', 'opening');
const extend = (body: object = LATER) => command('POST', 'extension', body);
const stored = async () => table.stores.editions.get(year);
const eventsOf = async (kind: string) =>
  (await table.stores.audit.ofScope(ASSOCIATION)).events.filter(
    (event) => event.kind === kind && event.edition === year,
  );

describe('planning an edition', () => {
  it('makes one that takes no answers yet', async () => {
    const answer = await plan();
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ year, state: 'planned', acceptsAnswers: false, ...DATES });
    expect(await eventsOf('edition-planned')).toHaveLength(1);
  });

  it('has the same answer when it is repeated, and none for another plan of the same year', async () => {
    await plan();
    expect((await plan()).status).toBe(201);
    expect(await eventsOf('edition-planned')).toHaveLength(1);
    const other = await plan(LATER);
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ type: '/probleme/edition-exists' });
    expect(await stored()).toMatchObject(DATES);
  });

  it.each([
    ['wrong-dates', { closesAt: DATES.opensAt }],
    ['wrong-dates', { graceUntil: DATES.opensAt }],
    ['unknown-questionnaire', { questionnaire: '1999.1' }],
  ])('answers %s', async (code, changes) => {
    const answer = await plan(changes);
    expect(await answer.json()).toMatchObject({ type: `/probleme/${code}` });
    expect(await stored()).toBeUndefined();
  });

  it('may be changed in its dates until it opens', async () => {
    await plan();
    expect((await command('PUT', 'dates', { ...DATES, ...LATER })).status).toBe(200);
    expect(await stored()).toMatchObject(LATER);
    expect(await eventsOf('edition-rescheduled')).toHaveLength(1);
    await open();
    const late = await command('PUT', 'dates', DATES);
    expect(await late.json()).toMatchObject({ type: '/probleme/wrong-state' });
    expect(await stored()).toMatchObject(LATER);
  });
});

describe('opening an edition', () => {
  it('freezes questionnaire and rules, and tells the public only the version of the rules', async () => {
    await plan();
    const answer = await open();
    expect(answer.status).toBe(200);
    const view: unknown = await answer.json();
    expect(view).toMatchObject({ state: 'open', acceptsAnswers: true, rulesVersion: RULES.version });
    expect(view).not.toHaveProperty('frozen');
    expect((await stored())?.frozen).toEqual({
      at: NOON,
      questionnaireHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      rules: RULES,
    });
    expect(await eventsOf('edition-opened')).toMatchObject([{ at: NOON }]);
  });

  it('twice at once is one opening', async () => {
    await plan();
    const answers = await Promise.all([open(), open(), open()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    pegel.clock.passMinutes(1);
    expect((await open()).status).toBe(200);
    expect((await stored())?.frozen?.at).toBe(NOON);
    expect(await eventsOf('edition-opened')).toHaveLength(1);
  });

  it('is written into the trail by the repetition if the first call was cut off before', async () => {
    await plan();
    const broken = apiOn({
      ...table.stores,
      audit: { ...table.stores.audit, add: async () => Promise.reject(new Error('The table is away.')) },
    });
    const path = `/api/office/editions/${year}/opening`;
    const cookie = await broken.signIn(exampleAnalyst('ada'));
    expect((await broken.call('POST', path, { cookie })).status).toBe(500);
    expect(await eventsOf('edition-opened')).toEqual([]);
    expect((await open()).status).toBe(200);
    expect(await eventsOf('edition-opened')).toMatchObject([{ at: NOON }]);
  });

  it('is refused after the deadline', async () => {
    await plan();
    pegel.clock.set(DATES.closesAt);
    expect(await (await open()).json()).toMatchObject({ type: '/probleme/wrong-dates' });
  });

  it('makes a questionnaire that reads otherwise unusable', async () => {
    await plan();
    await open();
    const edition = (await stored())!;
    const { version } = QUESTIONNAIRE_2026;
    expect(questionnaireOf(pegel.dependencies, edition)).toBe(QUESTIONNAIRE_2026);
    const otherwise = { ...QUESTIONNAIRE_2026, hints: [] };
    const changed = { questionnaires: new Map([[version, otherwise]]) };
    expect(() => questionnaireOf(changed, edition)).toThrow('is not the one');
  });
});

describe('extending the deadline', () => {
  it('takes effect at once, also where the edition was just read', async () => {
    await plan();
    await open();
    pegel.clock.set('2026-12-15T22:59:59.000Z');
    expect(await (await call('GET', `/api/editions/${year}`)).json()).toMatchObject({ acceptsAnswers: true });
    expect((await extend()).status).toBe(200);
    pegel.clock.set('2026-12-15T23:00:01.000Z');
    expect(await (await call('GET', `/api/editions/${year}`)).json()).toMatchObject({
      acceptsAnswers: true,
      ...LATER,
    });
  });

  it('has the same answer when it is repeated', async () => {
    await plan();
    await open();
    const first = await (await extend()).json();
    expect(await (await extend()).json()).toEqual(first);
    expect(await eventsOf('edition-extended')).toHaveLength(1);
  });

  it.each([
    ['brought forward', { ...LATER, closesAt: '2026-12-14T23:00:00.000Z' }],
    ['with a shorter grace period', { ...LATER, graceUntil: DATES.closesAt }],
    ['with a grace period that ends before the deadline', { ...LATER, graceUntil: DATES.graceUntil }],
  ])('is refused %s', async (_name, body) => {
    await plan();
    await open();
    expect(await (await extend(body)).json()).toMatchObject({ type: '/probleme/wrong-dates' });
    expect(await stored()).toMatchObject(DATES);
  });

  it('is refused for an edition that is not open, and where there is none', async () => {
    await plan();
    expect(await (await extend()).json()).toMatchObject({ type: '/probleme/wrong-state' });
    year += 1;
    expect((await extend()).status).toBe(404);
  });
});

describe('who may', () => {
  it.each([
    ['POST', '/api/office/editions'],
    ['PUT', '/api/office/editions/2026/dates'],
    ['POST', '/api/office/editions/2026/opening'],
    ['POST', '/api/office/editions/2026/extension'],
    ['GET', '/api/office/participation/2026'],
  ])('%s %s: analysts and admins', async (method, path) => {
    for (const role of ['contributor', 'editor', 'approver', 'speaker'] as const) {
      const cookie = await pegel.signIn(exampleAccount(role, { role }));
      expect((await call(method, path, { cookie })).status).toBe(403);
    }
    expect((await call(method, path)).status).toBe(401);
    const { unit: _unit, ...admin } = exampleAccount('vera', { role: 'admin' });
    for (const cookie of [await analyst(), await pegel.signIn(admin)]) {
      expect([400, 404, 409, 415]).toContain((await call(method, path, { cookie })).status);
    }
  });
});

describe('an opened edition', () => {
  it('keeps questionnaire and rules whatever is commanded', async () => {
    const instant = fc.integer({ min: 0, max: 400 }).map((days) => dayAfterNoon(days));
    const dates = fc.record({ opensAt: instant, closesAt: instant, graceUntil: instant });
    const commands = fc.oneof(
      dates.map((body) => () => plan(body)),
      dates.map((body) => () => command('PUT', 'dates', body)),
      dates.map(
        ({ opensAt: _opensAt, ...body }) =>
          () =>
            extend(body),
      ),
      fc.constant(() => open()),
      fc.nat({ max: 60 * 24 * 100 }).map((minutes) => async () => pegel.clock.passMinutes(minutes)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 1, maxLength: 8 }), async (history) => {
        pegel.clock.set(NOON);
        year = year === 2100 ? 2018 : year + 1;
        await forget(year);
        await plan();
        await open();
        const { closesAt, graceUntil, ...kept } = (await stored())!;
        for (const run of history) await run();
        const { closesAt: end, graceUntil: grace, ...left } = (await stored())!;
        expect(canonicalJson(left)).toBe(canonicalJson(kept));
        expect(end >= closesAt && grace >= graceUntil).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

/** There are fewer years than histories. */
async function forget(gone: number): Promise<void> {
  const { tableName: TableName, documents } = table;
  await documents.send(new DeleteCommand({ TableName, Key: keys.edition(gone) }));
}

function dayAfterNoon(days: number): string {
  return new Date(Date.parse(NOON) + days * 24 * 60 * 60 * 1000).toISOString();
}
