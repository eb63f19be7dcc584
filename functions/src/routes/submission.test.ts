import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dimensionId } from '#survey';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
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

/** A session that began at the time of the clock. */
async function session(): Promise<string> {
  return pegel.signIn(exampleAccount(`anna-${next}`, { unit: REGISTRY.units[next * 7]!.key }));
}

describe('sending in', () => {
  it('is accepted with a receipt, and leads to a result', async () => {
    for (const dimension of dimensionId.options) {
      await save(anna, saveOf({ answers: exampleAnswers(dimension) }), dimension);
    }
    const versions = Object.fromEntries(dimensionId.options.map((dimension) => [dimension, 1]));
    const body = submissionOf({ versions });
    const answer = await submit(anna, body);
    expect(answer.status).toBe(201);
    const receipt = z
      .strictObject({ id: z.string(), submittedAt: z.string(), hash: z.string() })
      .parse(await answer.json());
    expect(receipt).toMatchObject({ id: body.id, submittedAt: NOON });
    expect(await read(anna)).toMatchObject({ state: 'accepted', rev: 1, accepted: receipt });
    expect(await read(bert, '/result')).toMatchObject({ submission: receipt, result: { mode: 'full' } });
    expect(pegel.log.at(-1)).toEqual({ event: 'response-submitted', edition: 2026 });
  });

  it('has the same answer when it is repeated: at once, later, and after the deadline', async () => {
    await save(anna, saveOf());
    const body = submissionOf();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => submit(anna, body)));
    const receipts = await Promise.all(answers.map((answer) => answer.json()));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    await save(anna, saveOf({ seen: 1, answers: {} }));
    pegel.clock.set('2026-12-18T17:00:00.000Z');
    const late = await submit(await session(), body);
    expect(late.status).toBe(201);
    expect(await late.json()).toEqual(receipts[0]);
    expect(await read(await session())).toMatchObject({ rev: 1 });
  });

  it('names the sections that are not as they were seen', async () => {
    await save(anna, saveOf());
    await save(bert, saveOf({ answers: {} }), 'ozg');
    for (const versions of [{ eakte: 1 }, { eakte: 1, ozg: 2 }, { eakte: 1, ozg: 0 }]) {
      const answer = await submit(anna, submissionOf({ versions }));
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ type: '/probleme/sections-changed', changed: ['ozg'] });
    }
    const answer = await submit(anna, submissionOf({ versions: { eakte: 1, ozg: 1, dsgvo: 0 } }));
    expect(answer.status).toBe(201);
  });

  it('in another form than was chosen is refused', async () => {
    await save(anna, saveOf());
    const answer = await submit(anna, submissionOf({ mode: 'short' }));
    expect(await answer.json()).toMatchObject({ status: 409, type: '/probleme/changed-meanwhile' });
  });

  it('names answers that do not agree with each other, and keeps the draft', async () => {
    const answers = {
      ...exampleAnswers('eakte'),
      'eakte.k.ap-gesamt': { kind: 'answered', value: 5 },
      'eakte.k.ap-angebunden': { kind: 'answered', value: 6 },
    };
    expect((await save(anna, saveOf({ answers }))).status).toBe(200);
    const answer = await submit(anna, submissionOf());
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      issues: [{ item: 'eakte.k.ap-angebunden', code: 'exceeds-total' }],
    });
    expect(await read(anna)).toMatchObject({ state: 'draft', sections: [{ answers }] });
  });

  it('again with other answers replaces what counts, and keeps both submissions', async () => {
    await save(anna, saveOf());
    const first = submissionOf();
    await submit(anna, first);
    await save(anna, saveOf({ seen: 1, answers: exampleAnswers('eakte', 5) }));
    const second = submissionOf({ versions: { eakte: 2 } });
    expect((await submit(bert, second)).status).toBe(201);
    expect(await read(anna)).toMatchObject({ rev: 2, accepted: { id: second.id } });
    const unit = REGISTRY.units[next * 7]!.key;
    expect(await table.stores.submissions.get(2026, unit, first.id)).toMatchObject({
      versions: { eakte: 1 },
    });
  });

  it('at once by two is accepted from both, one after the other', async () => {
    await save(anna, saveOf());
    const both = [submissionOf(), submissionOf()];
    const answers = await Promise.all([submit(anna, both[0]!), submit(bert, both[1]!)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { rev, accepted } = z
      .looseObject({ rev: z.number(), accepted: z.looseObject({ id: z.string() }) })
      .parse(await read(anna));
    expect(rev).toBe(2);
    expect(both.map(({ id }) => id)).toContain(accepted.id);
  });

  it('under an id that stands for other answers is refused', async () => {
    await save(anna, saveOf());
    const first = submissionOf();
    const unit = REGISTRY.units[next * 7]!.key;
    const stored = {
      edition: 2026,
      unit,
      mode: 'full',
      questionnaire: '2026.1',
      answers: {},
      comments: {},
      versions: {},
    } as const;
    await table.stores.submissions.add({
      ...stored,
      id: first.id,
      submittedAt: NOON,
      submittedBy: 'x',
      hash: 'b'.repeat(64),
    });
    const answer = await submit(anna, first);
    expect(await answer.json()).toMatchObject({ status: 409, type: '/probleme/submission-id-used' });
    expect(await read(anna)).toMatchObject({ state: 'draft' });
  });

  it('is over at the deadline; the draft stays', async () => {
    await save(anna, saveOf());
    pegel.clock.set('2026-12-18T17:00:00.000Z');
    const answer = await submit(await session(), submissionOf());
    expect(await answer.json()).toMatchObject({ status: 409, type: '/probleme/edition-closed' });
    expect(await read(await session())).toMatchObject({ state: 'draft', sections: [{ version: 1 }] });
  });

  it.each([
    { id: 'x' },
    { versions: { kaffee: 1 } },
    { versions: { eakte: -1 } },
    { versions: [] },
    { mode: 'long' },
    { unit: '14612' },
  ])('is malformed with %o', async (changes) => {
    expect((await submit(anna, submissionOf(changes))).status).toBe(400);
  });
});

describe('a closed response', () => {
  it('takes neither a form nor a submission, though the edition is still open', async () => {
    await save(anna, saveOf());
    const unit = REGISTRY.units[next * 7]!.key;
    await table.stores.responses.put({ edition: 2026, unit, state: 'closed', mode: 'full', rev: 1 }, 0);
    const answers = [
      await submit(anna, submissionOf()),
      await call('PUT', '/api/responses/2026/mode', { cookie: anna, body: { mode: 'short', rev: 1 } }),
    ];
    for (const answer of answers)
      expect(await answer.json()).toMatchObject({ type: '/probleme/edition-closed' });
    expect(await read(anna)).toMatchObject({ state: 'closed', sections: [{ version: 1 }] });
  });
});
