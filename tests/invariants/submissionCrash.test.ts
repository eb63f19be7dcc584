import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Stores } from '#functions';
import { apiOn, type ApiUnderTest } from '../builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { exampleAnswers } from '../builders/exampleAnswers.ts';
import { exampleAccount, openEdition, REGISTRY } from '../builders/examples.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
});
afterAll(() => table.end());

type Moment = 'before' | 'after';
type Step = 'submission' | 'head';
interface Crash {
  readonly step: Step;
  readonly moment: Moment;
}

/** Stores in which one write fails once: before it has an effect, or after, when only the answer is lost. */
function crashing({ responses, submissions, ...stores }: Stores, { step, moment }: Crash): Stores {
  let isArmed = true;
  async function failOnce<T>(at: Step, write: () => Promise<T>): Promise<T> {
    if (at !== step || !isArmed) return write();
    isArmed = false;
    if (moment === 'after') await write();
    throw new Error('The connection broke.');
  }
  return {
    ...stores,
    responses: { ...responses, put: (head, seen) => failOnce('head', () => responses.put(head, seen)) },
    submissions: {
      ...submissions,
      add: (submission) => failOnce('submission', () => submissions.add(submission)),
    },
  };
}

const crash = fc.record<Crash>({
  step: fc.constantFrom<Step[]>('submission', 'head'),
  moment: fc.constantFrom<Moment[]>('before', 'after'),
});

let next = 0;
/** An administration nobody used yet, with one section saved. */
async function begin(api: ApiUnderTest) {
  next += 1;
  const unit = REGISTRY.units[next]!.key;
  const cookie = await api.signIn(exampleAccount(`anna-${next}`, { unit }));
  await save(api, cookie, 0);
  return { unit, cookie };
}

async function save(api: ApiUnderTest, cookie: string, seen: number): Promise<void> {
  const body = { seen, operation: randomUUID(), answers: exampleAnswers('eakte', seen % 6), comments: {} };
  const answer = await api.call('PUT', '/api/responses/2026/sections/eakte', { cookie, body });
  expect(answer.status).toBe(200);
}

const receipt = z.object({ id: z.string(), submittedAt: z.string(), hash: z.string() });
const view = z.looseObject({ state: z.string(), rev: z.number(), pending: receipt.optional() });
const read = async (api: ApiUnderTest, cookie: string) =>
  view.parse(await (await api.call('GET', '/api/responses/2026', { cookie })).json());
const submit = (api: ApiUnderTest, cookie: string, body: object) =>
  api.call('POST', '/api/responses/2026/submission', { cookie, body });

describe('a crash while a response is sent in', () => {
  it('loses nothing: the same request completes it, with one submission and one hash', async () => {
    await fc.assert(
      fc.asyncProperty(crash, fc.integer({ min: 1, max: 4 }), async (where, repeats) => {
        const broken = apiOn(crashing(table.stores, where));
        const { unit, cookie } = await begin(broken);
        const body = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full' };
        expect((await submit(broken, cookie, body)).status).toBe(500);
        const stored = await table.stores.submissions.get(2026, unit, body.id);

        broken.clock.passMinutes(5);
        const answers = await Promise.all(
          Array.from({ length: repeats }, () => submit(broken, cookie, body)),
        );
        const receipts = await Promise.all(answers.map(async (answer) => receipt.parse(await answer.json())));
        for (const one of receipts) expect(one).toEqual(receipts[0]);
        if (stored !== undefined) {
          expect(receipts[0]).toEqual({ id: stored.id, submittedAt: stored.submittedAt, hash: stored.hash });
        }
        expect(await read(broken, cookie)).toMatchObject({
          state: 'inApproval',
          rev: 1,
          pending: receipts[0],
        });
        expect((await table.stores.submissions.get(2026, unit, body.id))?.hash).toBe(receipts[0]!.hash);
      }),
      { numRuns: 40 },
    );
  });

  it('never lets an older submission replace a newer one', async () => {
    await fc.assert(
      fc.asyncProperty(crash, async (where) => {
        const broken = apiOn(crashing(table.stores, where));
        const sound = apiOn(table.stores);
        const { cookie } = await begin(sound);
        const older = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full' };
        expect((await submit(broken, cookie, older)).status).toBe(500);

        await save(sound, cookie, 1);
        const newer = { id: randomUUID(), versions: { eakte: 2 }, mode: 'full' };
        expect((await submit(sound, cookie, newer)).status).toBe(201);
        // What took effect is answered as it was then; what did not is refused, for its versions are past.
        const tookEffect = where.step === 'head' && where.moment === 'after';
        expect((await submit(broken, cookie, older)).status).toBe(tookEffect ? 201 : 409);
        expect((await read(sound, cookie)).pending?.id).toBe(newer.id);
      }),
      { numRuns: 12 },
    );
  });

  it('before the deadline is not completed after it; the draft stays', async () => {
    const broken = apiOn(crashing(table.stores, { step: 'head', moment: 'before' }));
    const { unit, cookie } = await begin(broken);
    const body = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full' };
    expect((await submit(broken, cookie, body)).status).toBe(500);
    await table.stores.responses.put({ edition: 2026, unit, state: 'closed', mode: 'full', rev: 1 }, 0);
    const answer = await submit(broken, cookie, body);
    expect(await answer.json()).toMatchObject({ status: 409, type: '/probleme/edition-closed' });
    expect(await table.stores.sections.allOf(2026, unit)).toHaveLength(1);
    expect(await table.stores.responses.rowsOf(2026)).not.toContainEqual(expect.objectContaining({ unit }));
  });
});
