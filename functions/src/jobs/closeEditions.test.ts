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

/** Few units, so that every test can look at all of them. */
const SMALL = createRegistry({ ...REGISTRY_DATA, units: REGISTRY_DATA.units.slice(0, 40), served: [] });
const [FIRST, SECOND, THIRD] = SMALL.units.map(({ key }) => key);

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let teams: ExampleTeam[];
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());

let year = 2040;
const BEFORE = () => `${year}-12-18T16:59:00.000Z`;
const AFTER = () => `${year}-12-18T17:00:00.000Z`;
const IN_GRACE = () => `${year}-12-20T12:00:00.000Z`;
const OVER = () => `${year}-12-21T17:00:00.000Z`;

beforeEach(async () => {
  year += 1;
  pegel = apiOn(table.stores, { clock: clockAt(BEFORE()), registry: SMALL });
  await table.stores.editions.add(
    openEdition({
      year,
      opensAt: `${year}-10-01T06:00:00.000Z`,
      closesAt: AFTER(),
      graceUntil: OVER(),
    }),
  );
  teams = await Promise.all([FIRST!, SECOND!, THIRD!].map((unit) => exampleTeam(pegel, unit)));
});

const base = () => `/api/responses/${year}`;
const close = () => closeEditions({ ...pegel.dependencies, ...table.stores });
const stateOf = async (unit: UnitKey) => (await table.stores.responses.get(year, unit))?.state;
const edition = async () => (await table.stores.editions.get(year))?.state;

async function send(cookie: string): Promise<string> {
  const body = { seen: 0, operation: randomUUID(), answers: exampleAnswers('eakte'), comments: {} };
  expect((await pegel.call('PUT', `${base()}/sections/eakte`, { cookie, body })).status).toBe(200);
  const id = randomUUID();
  const submission = { id, versions: { eakte: 1 }, mode: 'full' };
  const answer = await pegel.call('POST', `${base()}/submission`, { cookie, body: submission });
  expect(answer.status).toBe(201);
  return id;
}
const approve = async (cookie: string, submission: string) => {
  const body = { operation: randomUUID(), submission };
  return (await pegel.call('POST', `${base()}/approval`, { cookie, body })).status;
};

describe('closing', () => {
  it('does nothing before the deadline', async () => {
    await close();
    expect(await edition()).toBe('open');
    expect(await stateOf(FIRST!)).toBeUndefined();
  });

  it('fences every response but those in approval, which may be approved until the grace period ends', async () => {
    const [one, two, three] = teams;
    const first = await send(one!.anna);
    expect(await approve(one!.chris, first)).toBe(200);
    const second = await send(two!.anna);
    await send(three!.anna);

    pegel.clock.set(AFTER());
    await close();
    expect(await edition()).toBe('closing');
    const states = await Promise.all(SMALL.units.map(({ key }) => stateOf(key)));
    expect(states.filter((state) => state === 'closed')).toHaveLength(SMALL.units.length - 2);
    expect([await stateOf(FIRST!), await stateOf(SECOND!), await stateOf(THIRD!)]).toEqual([
      'closed',
      'inApproval',
      'inApproval',
    ]);

    pegel.clock.set(IN_GRACE());
    await close();
    const { chris } = await two!.signInAgain();
    expect(await approve(chris, second)).toBe(200);

    pegel.clock.set(OVER());
    await close();
    expect(await edition()).toBe('closed');
    for (const { key } of SMALL.units) expect(await stateOf(key)).toBe('closed');
    const rows = await table.stores.responses.rowsOf(year);
    expect(rows.map(({ unit }) => unit).toSorted()).toEqual([FIRST!, SECOND!].toSorted());
    const { events } = await table.stores.audit.ofScope(THIRD!);
    expect(events.find((event) => event.edition === year)).toMatchObject({ kind: 'response-closed' });
  });

  it('fences what a unit began that has left the register since', async () => {
    const [one] = teams;
    await send(one!.anna);
    const without = createRegistry({ ...REGISTRY_DATA, units: REGISTRY_DATA.units.slice(1, 40), served: [] });
    expect(without.find(FIRST!)).toBeUndefined();
    pegel.clock.set(OVER());
    await closeEditions({ ...pegel.dependencies, ...table.stores, registry: without });
    await closeEditions({ ...pegel.dependencies, ...table.stores, registry: without });
    expect(await stateOf(FIRST!)).toBe('closed');
    expect(await edition()).toBe('closed');
  });

  it('leaves a draft and what was accepted, and refuses what comes late', async () => {
    const [one] = teams;
    await send(one!.anna);
    pegel.clock.set(OVER());
    await close();
    await close();
    const { anna } = await one!.signInAgain();
    const late = { id: randomUUID(), versions: { eakte: 1 }, mode: 'full' };
    const answer = await pegel.call('POST', `${base()}/submission`, { cookie: anna, body: late });
    expect(answer.status).toBe(409);
    expect(await (await pegel.call('GET', base(), { cookie: anna })).json()).toMatchObject({
      state: 'closed',
      sections: [{ dimension: 'eakte', version: 1 }],
    });
  });

  it('is one event however often it is called, also by two at once', async () => {
    pegel.clock.set(AFTER());
    await Promise.all([close(), close(), close()]);
    pegel.clock.set(OVER());
    await Promise.all([close(), close()]);
    await close();
    const { events } = await table.stores.audit.ofScope('geschaeftsstelle');
    expect(events.filter((event) => event.edition === year).map(({ kind }) => kind)).toEqual([
      'edition-closed',
      'edition-closing',
    ]);
  });

  it('goes on where it stopped when the engine broke off', async () => {
    pegel.clock.set(OVER());
    let left = 25;
    const breaking = {
      ...table.stores.responses,
      put: async (...args: Parameters<typeof table.stores.responses.put>) => {
        left -= 1;
        if (left < 0) throw new Error('The connection broke.');
        return table.stores.responses.put(...args);
      },
    };
    await expect(closeEditions({ ...pegel.dependencies, responses: breaking })).rejects.toThrow();
    expect(await edition()).toBe('closing');
    await close();
    expect(await edition()).toBe('closed');
    for (const { key } of SMALL.units) expect(await stateOf(key)).toBe('closed');
  });
});
