import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn, type ApiUnderTest } from '../../../tests/builders/apiUnderTest.ts';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { exampleAccount, openEdition, UNIT } from '../../../tests/builders/examples.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';

let table: EmbeddedTable;
let pegel: ApiUnderTest;
let call: ApiUnderTest['call'];
let editor: string;
beforeAll(async () => {
  table = await openEmbeddedTable();
  pegel = apiOn(table.stores);
  call = checkedCalls(pegel);
  await table.stores.editions.add(openEdition());
  await table.stores.editions.add(openEdition({ year: 2025, state: 'released' }));
  await table.stores.releases.add(exampleRelease(2024, 1));
  await table.stores.releases.add(exampleRelease(2025, 1));
  editor = await pegel.signIn(exampleAccount('anna'));
});
afterAll(() => table.end());

describe('public routes', () => {
  it.each([
    ['/api/health', { status: 'ok' }],
    ['/api/session', { signedIn: false }],
    ['/api/operator', { name: 'Verein für Beispiele', demo: true }],
    [
      '/api/editions',
      {
        editions: [
          { year: 2026, acceptsAnswers: true },
          { year: 2025, acceptsAnswers: false },
        ],
      },
    ],
    ['/api/editions/2026', { year: 2026, state: 'open' }],
    [`/api/units/${UNIT}`, { key: UNIT }],
    ['/api/releases', { releases: [{ releaseId: '2025.1' }, { releaseId: '2024.1' }] }],
    ['/api/releases/2025.1', { releaseId: '2025.1' }],
    ['/api/releases/2025.1/figures/eakte', { id: 'eakte', releaseId: '2025.1' }],
    ['/api/releases/2025.1/figures/eakte.json', { id: 'eakte' }],
    ['/api/releases/2025.1/groups/14', { groups: [{ id: '14' }, { id: 'gesamt' }] }],
    ['/api/trends/eakte', { figure: 'eakte' }],
  ])('%s answers as declared', async (path, expected) => {
    const answer = await call('GET', path);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject(expected);
  });

  it('the questionnaire comes whole or for one dimension, without hints across dimensions', async () => {
    const whole = await (await call('GET', '/api/editions/2026/questionnaire')).json();
    expect(whole).toMatchObject({ edition: 2026 });
    expect(z.object({ dimensions: z.array(z.unknown()) }).parse(whole).dimensions).toHaveLength(8);
    const one = await (await call('GET', '/api/editions/2026/questionnaire/dsgvo')).json();
    expect(one).toMatchObject({ dimensions: [{ id: 'dsgvo' }], hints: [] });
  });

  it('a figure comes as CSV with a name of our own', async () => {
    const answer = await call('GET', '/api/releases/2025.1/figures/eakte.csv');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="digitalpegel-2025.1-eakte.csv"',
    );
    expect(await answer.text()).toContain('2025.1');
  });

  it('a figure comes as a workbook with a name of our own', async () => {
    const answer = await call('GET', '/api/releases/2025.1/figures/eakte.xlsx');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="digitalpegel-2025.1-eakte.xlsx"',
    );
    const [data] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
    expect(data!.data.flat()).toContain('2025.1');
  });

  it('a trend joins the latest release of each edition', async () => {
    const trend = await (await call('GET', '/api/trends/eakte')).json();
    const point = z.object({ edition: z.number() });
    const shape = z.object({ series: z.array(z.object({ points: z.array(point) })) });
    expect(shape.parse(trend).series[0]?.points.map(({ edition }) => edition)).toEqual([2024, 2025]);
  });

  it('units are found by name, with the Gemeinde that led there', async () => {
    const answer = await call('GET', '/api/units?query=dresden&limit=1');
    expect(await answer.json()).toMatchObject({ hits: [{ unit: { name: 'Stadt Dresden', state: '14' } }] });
    const none = await call('GET', '/api/units?query=%20');
    expect(await none.json()).toEqual({ hits: [] });
  });

  it.each([
    '/api/editions/1999',
    '/api/editions/abcd',
    '/api/editions/2026/questionnaire/kaffee',
    '/api/editions/1999/questionnaire',
    '/api/units/00000',
    '/api/units/x',
    '/api/releases/2025.9',
    '/api/releases/2025.9/groups/14',
    '/api/releases/2025.1/groups/11',
    '/api/releases/__proto__',
    '/api/releases/2025.1/figures/kaffee',
    '/api/releases/2025.1/figures/kaffee.csv',
    '/api/releases/2025.1/figures/kaffee.xlsx',
    '/api/releases/2025.9/figures/eakte.xlsx',
    '/api/releases/2025.1/figures/constructor',
    '/api/trends/kaffee',
    '/api',
    '/api/',
    '/api/kaffee',
    '/api/session/x.css',
    '/api/health/',
  ])('%s is not there', async (path) => {
    const answer = await call('GET', path);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      type: '/probleme/not-found',
      title: 'Das gibt es hier nicht.',
    });
  });

  it.each([
    '/api/units',
    '/api/units?query=a&query=b',
    '/api/units?query=a&limit=0',
    '/api/units?query=a&limit=51',
    '/api/units?query=a&limit=-1',
    '/api/units?query=a&page=2',
    '/api/units?query=a&__proto__=b',
    `/api/units?query=${'a'.repeat(201)}`,
    '/api/health?x=1',
  ])('%s is malformed', async (path) => {
    expect((await call('GET', path)).status).toBe(400);
  });
});

describe('caching', () => {
  it.each([
    ['/api/releases/2025.1/figures/eakte', 'public, max-age=31536000, immutable'],
    ['/api/releases/2025.1/figures/eakte.csv', 'public, max-age=31536000, immutable'],
    ['/api/releases/2025.1/figures/eakte.xlsx', 'public, max-age=31536000, immutable'],
    ['/api/editions/2026/questionnaire', 'public, max-age=3600'],
    ['/api/registry', 'public, max-age=3600'],
  ])('%s may be kept, and is not sent again', async (path, cacheControl) => {
    const answer = await call('GET', path);
    expect(answer.headers.get('cache-control')).toBe(cacheControl);
    const etag = answer.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    const again = await call('GET', path, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toBe(cacheControl);
    expect(await again.text()).toBe('');
    expect((await call('GET', path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
  });

  it.each([
    '/api/session',
    '/api/responses/2026',
    '/api/responses/2026/sections/eakte',
    '/api/editions',
    '/api/kaffee',
  ])('%s is stored nowhere', async (path) => {
    const answer = await call('GET', path, { cookie: editor });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('a problem is stored nowhere, even where the answer would be', async () => {
    const answer = await call('GET', '/api/releases/2025.9');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });
});
