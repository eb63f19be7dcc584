import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packRow, type Answers, type Unit } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAnalyst, openEdition, REGISTRY } from '../../../tests/builders/examples.ts';
import { fullResponse } from '../../../tests/builders/fullResponse.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

const ADA = exampleAnalyst('ada');
const UNITS = REGISTRY.units.filter(({ state }) => state !== '11').filter((_, i) => i % 5 < 3);
const FIRST = UNITS.slice(0, -40);

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let ada: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  ada = await pegel.signIn(ADA);
  for (const [year, state] of [
    [2024, 'planned'],
    [2025, 'closed'],
    [2026, 'open'],
  ] as const)
    await table.stores.editions.add(openEdition({ year, state }));
  await accept(2025, UNITS);
  await accept(2026, FIRST);
});
afterAll(() => table.end());

/** Levels that vary with the unit. */
function answersOf(unit: Unit): Answers {
  const level = Number(unit.key.slice(-4)) % 6;
  return Object.fromEntries(
    Object.entries(fullResponse(unit.type)).map(([id, answer], i) => {
      const item = QUESTIONNAIRE_2026.dimensions.flatMap(({ items }) => items).find((one) => one.id === id);
      return item?.type === 'maturity'
        ? [id, { kind: 'answered', value: (level + i) % 6 } as const]
        : [id, answer];
    }),
  );
}

async function accept(edition: number, units: readonly Unit[]): Promise<void> {
  for (const [i, unit] of units.entries()) {
    const row = packRow(QUESTIONNAIRE_2026, 'full', answersOf(unit));
    const submittedAt = new Date(Date.parse('2026-11-01T08:00:00.000Z') + i * 60_000).toISOString();
    const accepted = { id: `s-${unit.key}`, submittedAt, hash: 'a'.repeat(64), row };
    await table.stores.responses.put(
      { edition, unit: unit.key, state: 'accepted', mode: 'full', rev: 1, accepted },
      0,
    );
  }
}

const cell = z.looseObject({
  status: z.string(),
  group: z.looseObject({ id: z.string(), kind: z.string() }),
});
const figure = z.looseObject({ id: z.string(), cells: z.array(cell) });
const live = z.looseObject({ status: z.string(), asOf: z.string(), responses: z.number(), figure });
const selection = z.looseObject({
  turnout: z.looseObject({ n: z.number(), N: z.number() }),
  figures: z.array(figure),
});

const get = (path: string) => call('GET', `/api/office/live/${path}`, { cookie: ada });
const figureOf = async (path: string) => live.parse(await (await get(path)).json());
const select = (year: number, body: object) =>
  call('POST', `/api/office/live/${String(year)}/selections`, { cookie: ada, body });
const selected = async (body: object) => selection.parse(await (await select(2025, body)).json());
const statusOf = (one: z.infer<typeof selection>) => one.figures.map(({ cells }) => cells[0]?.status);
const kindsOf = ({ cells }: z.infer<typeof figure>) =>
  new Set(cells.filter(({ status }) => status === 'published').map(({ group }) => group.kind));

describe('unreleased results of a closed edition', () => {
  it('are marked and shown for all groups, by the same schema as released ones', async () => {
    const eakte = await figureOf('2025/figures/eakte.konzept.rollout');
    expect(eakte).toMatchObject({ status: 'unreleased', responses: UNITS.length });
    expect(kindsOf(eakte.figure)).toEqual(expect.objectContaining(new Set(['total', 'state', 'district'])));
    expect((await get('2025/figures/kaffee')).status).toBe(404);
    expect((await get('2025/figures/sicherheit')).status).toBe(200);
  });

  it('stand in the trail once a day for each figure and person', async () => {
    const views = async () =>
      (await table.stores.audit.ofScope('geschaeftsstelle')).events.filter(
        ({ kind, reference }) => kind === 'live-viewed' && reference === 'ozg',
      ).length;
    for (const expected of [1, 1]) {
      await get('2025/figures/ozg');
      expect(await views()).toBe(expected);
    }
    pegel.clock.passMinutes(24 * 60);
    ada = await pegel.signIn(ADA);
    await get('2025/figures/ozg');
    expect(await views()).toBe(2);
  });
});

describe('an own selection', () => {
  const wide = {
    types: ['gemeinde'],
    bands: ['unter-5000', '5000-9999'],
    figures: ['eakte', 'eakte.konzept.rollout'],
  };

  it('shows its figures and how many took part, and is remembered for everybody', async () => {
    const first = await selected(wide);
    expect(statusOf(first)).toEqual(['published', 'published']);
    expect(first.turnout.n).toBeGreaterThan(50);
    expect(first.turnout.N).toBeGreaterThan(first.turnout.n);
    const { shown } = await table.stores.live.selections({ edition: 2025, figure: 'eakte' });
    expect(shown).toEqual([{ states: [], districts: [], types: wide.types, bands: wide.bands }]);
    expect(await selected(wide)).toEqual(first);
    expect((await table.stores.live.selections({ edition: 2025, figure: 'eakte' })).rev).toBe(1);
  });

  it('that leaves out a few units of an earlier one is refused, whoever asks', async () => {
    await selected(wide);
    const inside = UNITS.filter(({ type, population }) => type === 'gemeinde' && population < 10_000);
    const counts = Map.groupBy(inside, ({ district }) => district);
    const few = [...counts].find(([, units]) => units.length >= 1 && units.length < 5)!;
    const districts = [...new Set(REGISTRY.units.map(({ district }) => district))].filter(
      (one) => one !== few[0] && counts.has(one),
    );
    const ben = await pegel.signIn(exampleAnalyst('ben'));
    const body = { ...wide, districts, figures: ['eakte'] };
    const answer = await call('POST', '/api/office/live/2025/selections', { cookie: ben, body });
    expect(statusOf(selection.parse(await answer.json()))).toEqual(['withheld']);
  });

  it('of a handful tells nothing but how many took part', async () => {
    const { district } = UNITS.find(({ type }) => type === 'kreisfreie-stadt')!;
    const one = await selected({ districts: [district], figures: ['eakte'] });
    expect(one.figures[0]?.cells).toEqual([{ group: expect.anything(), status: 'withheld' }]);
    expect(one.turnout.N).toBe(1);
  });

  it('of nothing that could be a single unit or another edition can be asked for', async () => {
    for (const wrong of [{ units: ['14626'] }, { states: ['11'] }, { bands: ['riesig'] }, { figures: [] }])
      expect((await select(2025, { ...wide, ...wrong })).status).toBe(400);
    expect((await select(2019, wide)).status).toBe(404);
    expect((await select(2025, { ...wide, figures: ['kaffee'] })).status).toBe(404);
  });
});

describe('while answers come', () => {
  it('an interim state is the same for everybody until whole batches came in', async () => {
    const before = await figureOf('2026/figures/eakte');
    expect(before.responses).toBeLessThan(FIRST.length);
    expect(before.responses).toBeGreaterThan(100);
    expect(kindsOf(before.figure)).toEqual(new Set(['total', 'state', 'stateBand']));
    const [late, ...others] = UNITS.slice(-40);
    await accept(2026, [late!]);
    pegel.clock.passMinutes(5);
    expect(await figureOf('2026/figures/eakte')).toEqual(before);
    await accept(2026, others);
    const after = await figureOf('2026/figures/eakte');
    expect(after.asOf > before.asOf).toBe(true);
    expect(after.responses).toBeGreaterThanOrEqual(before.responses + 5);
  });

  it('two who ask at the same moment are shown the same state', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => figureOf('2026/figures/ozg')));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await table.stores.live.interim({ edition: 2026, figure: 'ozg' }))?.rev).toBe(1);
  });

  it('Informationssicherheit, the index and own selections wait for the end', async () => {
    for (const path of ['2026/figures/sicherheit', '2026/figures/index', '2024', '2024/figures/eakte'])
      expect(await (await get(path)).json()).toMatchObject({ type: '/probleme/live-later', status: 409 });
    expect((await select(2026, { figures: ['eakte'] })).status).toBe(409);
    for (const year of [2024, 2026]) expect((await get(`${String(year)}/figures/kaffee`)).status).toBe(404);
    const overview = await (await get('2026')).json();
    expect(overview).toMatchObject({ phase: 'interim' });
    expect(await (await get('2025')).json()).toMatchObject({ phase: 'complete' });
  });
});
