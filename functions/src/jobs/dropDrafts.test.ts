import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRegistry, type UnitKey } from '#survey';
import { REGISTRY_DATA } from '#survey/registry';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { clockAt } from '../../../tests/builders/clock.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnswers } from '../../../tests/builders/exampleAnswers.ts';
import { openEdition } from '../../../tests/builders/examples.ts';
import { exampleTeam, type ExampleTeam } from '../../../tests/builders/exampleTeam.ts';
import { closeEditions } from './closeEditions.ts';
import { dropDrafts } from './dropDrafts.ts';

const SMALL = createRegistry({ ...REGISTRY_DATA, units: REGISTRY_DATA.units.slice(0, 40), served: [] });
const [SILENT, COUNTING, CUT_OFF] = SMALL.units.map(({ key }) => key);
const DAY = 86_400_000;

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let teams: ExampleTeam[];
/** Each test works in a year of its own. */
let year = 2050;
const over = () => Date.parse(`${year}-12-21T17:00:00.000Z`);
const daysAfter = (days: number) => new Date(over() + days * DAY).toISOString();

beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());
beforeEach(async () => {
  year += 1;
  pegel = apiOn(table.stores, { clock: clockAt(daysAfter(-10)), registry: SMALL });
  const closesAt = daysAfter(-3);
  await table.stores.editions.add(
    openEdition({ year, opensAt: daysAfter(-60), closesAt, graceUntil: daysAfter(0) }),
  );
  teams = await Promise.all([SILENT!, COUNTING!, CUT_OFF!].map((unit) => exampleTeam(pegel, unit)));
  const [silent, counting, cutOff] = teams;
  await saveDraft(silent!);
  await approve(counting!, await send(counting!));
  await send(cutOff!);
});

const base = () => `/api/responses/${year}`;
async function saveDraft({ anna: cookie }: ExampleTeam): Promise<void> {
  const body = { seen: 0, operation: randomUUID(), answers: exampleAnswers('eakte'), comments: {} };
  expect((await pegel.call('PUT', `${base()}/sections/eakte`, { cookie, body })).status).toBe(200);
}
async function send(team: ExampleTeam): Promise<string> {
  await saveDraft(team);
  const body = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full' };
  const sent = await pegel.call('POST', `${base()}/submission`, { cookie: team.anna, body });
  expect(sent.status).toBe(201);
  return body.id;
}
async function approve({ chris: cookie }: ExampleTeam, submission: string): Promise<void> {
  const body = { operation: randomUUID(), submission };
  expect((await pegel.call('POST', `${base()}/approval`, { cookie, body })).status).toBe(200);
}
async function dropAt(at: string): Promise<void> {
  pegel.clock.set(at);
  await closeEditions(pegel.dependencies);
  await dropDrafts(pegel.dependencies);
}
const drafts = async (unit: UnitKey | undefined) => (await table.stores.sections.allOf(year, unit!)).length;
const entries = async () =>
  (await table.stores.audit.ofScope(SILENT!)).events.filter(
    ({ kind, edition }) => kind === 'drafts-removed' && edition === year,
  );

describe('drafts that were never sent', () => {
  it('are kept for 90 days after the edition is over', async () => {
    await dropAt(daysAfter(0));
    await dropAt(new Date(over() + 90 * DAY - 1).toISOString());
    expect(await drafts(SILENT)).toBe(1);
    expect(await entries()).toEqual([]);
  });

  it('then go, and the trail says so once', async () => {
    await dropAt(daysAfter(0));
    await dropAt(daysAfter(90));
    expect(await drafts(SILENT)).toBe(0);
    await dropAt(daysAfter(91));
    expect(await entries()).toMatchObject([{ actor: 'system', at: daysAfter(90) }]);
    expect(pegel.log).toContainEqual({ event: 'drafts-dropped', edition: year, units: 1 });
  });

  it('stay where something was sent, whether it counted or was cut off', async () => {
    await dropAt(daysAfter(0));
    await dropAt(daysAfter(90));
    expect(await drafts(COUNTING)).toBe(1);
    expect(await drafts(CUT_OFF)).toBe(1);
  });

  it('stay while the edition is not closed, however late it is', async () => {
    pegel.clock.set(daysAfter(200));
    await dropDrafts(pegel.dependencies);
    expect(await drafts(SILENT)).toBe(1);
  });
});
