import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIMENSION_IDS } from '#survey';
import { rememberEditions } from '#functions';
import { apiOn, type ApiUnderTest } from '../builders/apiUnderTest.ts';
import { countRequests, type Counts } from '../builders/countRequests.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../builders/embeddedTable.ts';
import { exampleAnswers } from '../builders/exampleAnswers.ts';
import { openEdition, UNIT } from '../builders/examples.ts';
import { exampleTeam, type ExampleTeam } from '../builders/exampleTeam.ts';

/* What an operation costs on AWS is what it asks of the table; a request more is noticed here. */

const RESPONSE = '/api/responses/2026';
let table: EmbeddedTable;
let pegel: ApiUnderTest;
let team: ExampleTeam;
let takeCounts: () => Counts;
beforeAll(async () => {
  table = await openEmbeddedTable();
  await table.stores.editions.add(openEdition());
  takeCounts = countRequests(table.client);
  const clock = () => pegel.clock.now();
  pegel = apiOn({ ...table.stores, editions: rememberEditions(table.stores.editions, clock) });
  team = await exampleTeam(pegel, UNIT);
  for (const dimension of DIMENSION_IDS) await save(dimension, 0);
});
afterAll(() => table.end());

async function save(dimension: (typeof DIMENSION_IDS)[number], seen: number): Promise<void> {
  const body = { seen, operation: randomUUID(), answers: exampleAnswers(dimension), comments: {} };
  await call('PUT', `${RESPONSE}/sections/${dimension}`, team.anna, body);
}

async function call(method: string, path: string, cookie: string, body?: object): Promise<Counts> {
  takeCounts();
  const answer = await pegel.call(method, path, { cookie, ...(body && { body }) });
  expect(answer.ok).toBe(true);
  return takeCounts();
}

it('a save reads who is signed in and writes the section', async () => {
  const body = { seen: 1, operation: randomUUID(), answers: exampleAnswers('eakte'), comments: {} };
  const counts = await call('PUT', `${RESPONSE}/sections/eakte`, team.anna, body);
  expect(counts).toEqual({ reads: 1, writes: 1 });
});

it('sending reads session, head, sections and the people to tell, and writes submission, head and two trails', async () => {
  const id = randomUUID();
  const versions = { ...Object.fromEntries(DIMENSION_IDS.map((one) => [one, 1])), eakte: 2 };
  const sent = await call('POST', `${RESPONSE}/submission`, team.bert, { id, versions, mode: 'full' });
  // Session, head, sections, the members and each of the four for their mail address.
  expect(sent).toEqual({ reads: 8, writes: 4 });
  const decision = { operation: randomUUID(), submission: id };
  const approved = await call('POST', `${RESPONSE}/approval`, team.chris, decision);
  expect(approved).toEqual({ reads: 7, writes: 3 });
});

it('the view of a response reads each person it names once, however many sections they saved', async () => {
  // Session, head, sections, members, Anna, who saved all of them, and Chris, who approved.
  expect(await call('GET', RESPONSE, team.bert)).toEqual({ reads: 6, writes: 0 });
});
