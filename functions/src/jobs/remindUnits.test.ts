import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRegistry, type UnitKey } from '#survey';
import { REGISTRY_DATA } from '#survey/registry';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { clockAt } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { exampleAccount, openEdition } from '../../../tests/builders/examples.ts';
import { remindUnits } from './remindUnits.ts';

const SMALL = createRegistry({ ...REGISTRY_DATA, units: REGISTRY_DATA.units.slice(0, 40), served: [] });
const [FIRST, SECOND] = SMALL.units.map(({ key }) => key);
const ROLES = ['editor', 'approver', 'contributor'] as const;

let table: EmbeddedTable;
let pegel: ApiUnderTest;
const CLOSES = '2026-12-18T17:00:00.000Z';
const daysBefore = (days: number) => new Date(Date.parse(CLOSES) - days * 86_400_000).toISOString();

beforeEach(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores, { clock: clockAt(daysBefore(20)), registry: SMALL });
  await table.stores.editions.add(openEdition({ opensAt: daysBefore(60), closesAt: CLOSES }));
});
afterEach(() => table.end());

async function signIn(unit: UnitKey, role: (typeof ROLES)[number]): Promise<string> {
  const account = exampleAccount(`${role}-${unit}`, { unit, role, email: `${role}@${unit}.example` });
  await pegel.dependencies.members.join(unit, account.id, daysBefore(50));
  return pegel.signIn(account);
}

/** Everybody of both units, and the sessions of the first. */
async function teams() {
  for (const role of ROLES) await signIn(SECOND!, role);
  await signIn(FIRST!, 'contributor');
  return { editor: await signIn(FIRST!, 'editor'), approver: await signIn(FIRST!, 'approver') };
}

async function send(cookie: string): Promise<string> {
  const base = '/api/responses/2026';
  const body = { seen: 0, operation: randomUUID(), answers: exampleAnswers('eakte'), comments: {} };
  expect((await pegel.call('PUT', `${base}/sections/eakte`, { cookie, body })).status).toBe(200);
  const id = randomUUID();
  const submission = { id, versions: { eakte: 1 }, mode: 'full' };
  const sent = await pegel.call('POST', `${base}/submission`, { cookie, body: submission });
  expect(sent.status).toBe(201);
  return id;
}

/** Runs the job at a time; the mails it posted. */
async function remindAt(at: string) {
  const before = pegel.mails.length;
  pegel.clock.set(at);
  await remindUnits(pegel.dependencies);
  return pegel.mails.slice(before);
}
const addressed = (mails: Awaited<ReturnType<typeof remindAt>>) => mails.map(({ to }) => to).toSorted();
const of = (role: string, ...units: readonly (string | undefined)[]) =>
  units.map((unit) => `${role}@${unit}.example`).toSorted();

describe('the reminder before the deadline', () => {
  it('goes to nobody while there is plenty of time, and none after it', async () => {
    await teams();
    for (const days of [15, 0, -1]) expect(await remindAt(daysBefore(days))).toEqual([]);
  });

  it('goes once to those who fill in, two weeks and again three days before', async () => {
    await teams();
    const first = await remindAt(daysBefore(14));
    expect(addressed(first)).toEqual(of('editor', FIRST, SECOND));
    expect(first[0]?.message).toMatchObject({ waitsForApproval: false, closesAt: CLOSES });
    expect(await remindAt(daysBefore(13))).toEqual([]);
    expect(addressed(await remindAt(daysBefore(3)))).toEqual(of('editor', FIRST, SECOND));
    expect(pegel.log.at(-1)).toEqual({ event: 'units-reminded', edition: 2026, days: 3, units: 40 });
  });

  it('goes to those who approve where everything waits for them, and to nobody where something counts', async () => {
    const { editor, approver } = await teams();
    const submission = await send(editor);
    const mails = await remindAt(daysBefore(14));
    expect(addressed(mails)).toEqual([...of('approver', FIRST), ...of('editor', SECOND)].toSorted());
    const cookie = approver;
    const body = { operation: randomUUID(), submission };
    pegel.clock.set(daysBefore(20));
    const approved = await pegel.call('POST', '/api/responses/2026/approval', { cookie, body });
    expect(approved.status).toBe(200);
    expect(addressed(await remindAt(daysBefore(3)))).toEqual(of('editor', SECOND));
  });

  it('comes again after an extension, with the new deadline', async () => {
    await teams();
    await remindAt(daysBefore(3));
    const extended = daysBefore(-10);
    const edition = (await table.stores.editions.get(2026))!;
    await table.stores.editions.replace({ ...edition, closesAt: extended, graceUntil: extended }, edition);
    const mails = await remindAt(daysBefore(-8));
    expect(addressed(mails)).toEqual(of('editor', FIRST, SECOND));
    expect(mails[0]?.message).toMatchObject({ closesAt: extended });
  });
});
