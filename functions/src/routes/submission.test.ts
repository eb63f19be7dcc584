import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dimensionId } from '#survey';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
import { exampleTeam, type ExampleTeam } from '../../../tests/builders/exampleTeam.ts';
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

/** Each test has an administration of its own. */
let team: ExampleTeam;
let anna: string;
let bert: string;
let next = 0;
beforeEach(async () => {
  pegel.clock.set(NOON);
  next += 1;
  team = await exampleTeam(pegel, unitOf(next));
  ({ anna, bert } = team);
});

const unitOf = (at: number) => REGISTRY.units[at * 7]!.key;
const sentSchema = z.strictObject({
  id: z.string(),
  submittedAt: z.string(),
  hash: z.string(),
  state: z.string(),
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

const approve = (body: object) => call('POST', '/api/responses/2026/approval', { cookie: team.chris, body });
const decisionOn = (submission: string) => ({ operation: randomUUID(), submission });

describe('sending in', () => {
  it('waits for approval with a receipt, and leads to a result once it is approved', async () => {
    for (const dimension of dimensionId.options) {
      await save(anna, saveOf({ answers: exampleAnswers(dimension) }), dimension);
    }
    const versions = Object.fromEntries(dimensionId.options.map((dimension) => [dimension, 1]));
    const body = submissionOf({ versions });
    const answer = await submit(anna, body);
    expect(answer.status).toBe(201);
    const { state, ...receipt } = sentSchema.parse(await answer.json());
    expect(state).toBe('inApproval');
    expect(receipt).toMatchObject({ id: body.id, submittedAt: NOON });
    const waiting = { state: 'inApproval', rev: 1, pending: { ...receipt, submittedBy: 'Sie' } };
    expect(await read(anna)).toMatchObject(waiting);
    expect(await (await call('GET', '/api/responses/2026/result', { cookie: bert })).json()).toMatchObject({
      type: '/probleme/nothing-submitted',
    });
    expect(await (await approve(decisionOn(body.id))).json()).toEqual({ state: 'accepted', rev: 2 });
    const approval = { kind: 'fourEyes', by: 'Chris Chef', at: NOON };
    const view = await read(anna);
    expect(view).toMatchObject({ state: 'accepted', rev: 2, accepted: { ...receipt, approval } });
    expect(view).not.toHaveProperty('pending');
    expect(await read(bert, '/result')).toMatchObject({ submission: receipt, result: { mode: 'full' } });
  });

  it('has the same answer when it is repeated: at once, later, and after the deadline', async () => {
    await save(anna, saveOf());
    const body = submissionOf();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => submit(anna, body)));
    const receipts = await Promise.all(answers.map((answer) => answer.json()));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    await save(anna, saveOf({ seen: 1, answers: {} }));
    pegel.clock.set('2026-12-18T17:00:00.000Z');
    team = await team.signInAgain();
    const late = await submit(team.anna, body);
    expect(late.status).toBe(201);
    expect(await late.json()).toEqual(receipts[0]);
    expect(await read(team.anna)).toMatchObject({ rev: 1 });
    const trail = await table.stores.audit.ofScope(unitOf(next));
    expect(trail.events.filter(({ reference }) => reference === body.id)).toHaveLength(1);
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

  it('again with other answers replaces what waits, and keeps both submissions', async () => {
    await save(anna, saveOf());
    const first = submissionOf();
    await submit(anna, first);
    await save(anna, saveOf({ seen: 1, answers: exampleAnswers('eakte', 5) }));
    const second = submissionOf({ versions: { eakte: 2 } });
    expect((await submit(bert, second)).status).toBe(201);
    expect(await read(anna)).toMatchObject({ rev: 2, pending: { id: second.id, submittedBy: 'Bert Büro' } });
    expect(await table.stores.submissions.get(2026, unitOf(next), first.id)).toMatchObject({
      versions: { eakte: 1 },
    });
    expect(await (await approve(decisionOn(first.id))).json()).toMatchObject({
      type: '/probleme/not-pending',
    });
  });

  it('after something was accepted needs a reason; until it is approved, the old one counts', async () => {
    await save(anna, saveOf());
    const first = submissionOf();
    await submit(anna, first);
    await approve(decisionOn(first.id));
    await save(anna, saveOf({ seen: 1, answers: exampleAnswers('eakte', 5) }));
    const second = submissionOf({ versions: { eakte: 2 } });
    expect(await (await submit(anna, second)).json()).toMatchObject({ type: '/probleme/reason-missing' });
    expect((await submit(anna, { ...second, reason: 'Zählfehler bei den Arbeitsplätzen' })).status).toBe(201);
    expect(await read(anna)).toMatchObject({
      state: 'inApproval',
      accepted: { id: first.id },
      pending: { id: second.id },
    });
    const rows = await table.stores.responses.rowsOf(2026);
    const before = rows.find(({ unit }) => unit === unitOf(next));
    await approve(decisionOn(second.id));
    expect(await read(anna)).toMatchObject({ state: 'accepted', accepted: { id: second.id } });
    const after = (await table.stores.responses.rowsOf(2026)).find(({ unit }) => unit === unitOf(next));
    expect(after?.row).not.toEqual(before?.row);
    expect(await table.stores.submissions.get(2026, unitOf(next), second.id)).toMatchObject({
      reason: 'Zählfehler bei den Arbeitsplätzen',
    });
  });

  it('at once by two is taken from both, one after the other', async () => {
    await save(anna, saveOf());
    const both = [submissionOf(), submissionOf()];
    const answers = await Promise.all([submit(anna, both[0]!), submit(bert, both[1]!)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { rev, pending } = z
      .looseObject({ rev: z.number(), pending: z.looseObject({ id: z.string() }) })
      .parse(await read(anna));
    expect(rev).toBe(2);
    expect(both.map(({ id }) => id)).toContain(pending.id);
  });

  it('under an id that stands for other answers is refused', async () => {
    await save(anna, saveOf());
    const first = submissionOf();
    const unit = unitOf(next);
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
    team = await team.signInAgain();
    const answer = await submit(team.anna, submissionOf());
    expect(await answer.json()).toMatchObject({ status: 409, type: '/probleme/edition-closed' });
    expect(await read(team.anna)).toMatchObject({ state: 'draft', sections: [{ version: 1 }] });
  });

  it.each([
    { id: 'x' },
    { versions: { kaffee: 1 } },
    { versions: { eakte: -1 } },
    { versions: [] },
    { mode: 'long' },
    { unit: '14612' },
    { reason: '' },
    { reason: 'x'.repeat(2_001) },
    { alone: 'yes' },
  ])('is malformed with %o', async (changes) => {
    expect((await submit(anna, submissionOf(changes))).status).toBe(400);
  });
});

describe('a closed response', () => {
  it('takes neither a form nor a submission, though the edition is still open', async () => {
    await save(anna, saveOf());
    const unit = unitOf(next);
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
