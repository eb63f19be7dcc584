import { createHash } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiOn } from '../../../tests/builders/apiUnderTest.ts';
import { exampleRelease } from '../../../tests/builders/exampleRelease.ts';
import { memoryStores } from '../../../tests/builders/memoryStores.ts';
import { readCsv } from '../../../tests/builders/readCsv.ts';
import { checkedCalls } from '../endpoint/checkAnswer.ts';
import { seriesDocument } from '../export/series/seriesDocument.ts';

const PINNED = 'releases=2023.1,2024.1,2025.1';

async function api() {
  const stores = memoryStores();
  for (const [edition, number] of [
    [2023, 1],
    [2024, 1],
    [2025, 1],
    [2025, 2],
  ] as const)
    await stores.releases.add(exampleRelease(edition, number));
  return checkedCalls(apiOn(stores));
}
const call = await api();
const read = async (query: string) =>
  seriesDocument.parse(await (await call('GET', `/api/series/eakte?${query}`)).json());

describe('the series of a figure', () => {
  it('is made of the latest release of each edition, or of those the address names', async () => {
    const idsOf = ({ releases }: z.output<typeof seriesDocument>) =>
      releases.map(({ releaseId }) => releaseId);
    expect(idsOf(await read(''))).toEqual(['2023.1', '2024.1', '2025.2']);
    expect(idsOf(await read('releases=2025.1,2023.1'))).toEqual(['2023.1', '2025.1']);
  });

  it('says what it means, where it comes from and where its files are, under addresses that stay', async () => {
    const { definition, citation, licence, source, files, lines } = await read('groups=14,gesamt&since=2024');
    expect(definition.base).toMatch(/^Mittelwert je Verwaltung/);
    expect(citation).toMatch(/Veröffentlichungsstände 2024\.1, 2025\.2, .*abgerufen am \[Datum\]\.$/);
    expect(licence.name).toContain('Namensnennung');
    expect(source).toBe('Digitalpegel, Demodaten');
    expect(lines.map(({ group }) => group.id)).toEqual(['14', 'gesamt']);
    const query = 'releases=2023.1,2024.1,2025.2&groups=14,gesamt&since=2024';
    expect(files).toEqual({
      json: `/api/series/eakte?${query}`,
      csv: `/api/series/eakte.csv?${query}`,
      xlsx: `/api/series/eakte.xlsx?${query}`,
    });
    for (const address of Object.values(files)) expect((await call('GET', address)).status).toBe(200);
    const ends = await read(`${PINNED}&ends=yes`);
    expect(ends.files.json).toBe(`/api/series/eakte?${PINNED}&ends=yes`);
    expect(ends.releases).toHaveLength(2);
  });

  it('has the same values as JSON, CSV and workbook, under a name of its own', async () => {
    const { lines, files } = await read(`${PINNED}&groups=gesamt,12,14`);
    const csv = await call('GET', files.csv);
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="digitalpegel-2023.1-2025.1-eakte.csv"',
    );
    const [head = [], ...rows] = readCsv(await csv.text(), ',');
    const [sheet] = await readXlsxFile(Buffer.from(await (await call('GET', files.xlsx)).arrayBuffer()));
    const points = lines.flatMap(({ points: all }) => all);
    expect([rows.length, sheet!.data.length - 1, points.length]).toEqual([9, 9, 9]);
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    const texts = points.map((point) => ('value' in point ? String(point.value) : ''));
    expect(column('wert')).toEqual(texts);
    expect(sheet!.data.slice(1).map((row) => String(row[head.indexOf('wert')] ?? ''))).toEqual(texts);
    expect(column('stand')).toEqual(points.map(({ releaseId }) => releaseId));
  });

  it.each(['csv', 'xlsx', 'json'])('is the same bytes whenever it is asked for as %s', async (ending) => {
    const hash = async () => {
      const answer = await call('GET', `/api/series/eakte.${ending}?${PINNED}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return [answer.headers.get('etag'), createHash('sha256').update(bytes).digest('hex')];
    };
    expect(await hash()).toEqual(await hash());
  });
});

describe('who keeps it', () => {
  it.each([
    ['', 'public, max-age=60'],
    [`?${PINNED}`, 'public, max-age=31536000, immutable'],
  ])('may keep /api/series/eakte.csv%s for as long as it stays true', async (query, control) => {
    const answer = await call('GET', `/api/series/eakte.csv${query}`);
    expect(answer.headers.get('cache-control')).toBe(control);
    const etag = answer.headers.get('etag')!;
    const again = await call('GET', `/api/series/eakte.csv${query}`, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, control]);
  });
});

describe('what is not there', () => {
  it.each([
    '/api/series/kaffee',
    '/api/series/kaffee.csv',
    '/api/series/eakte?releases=2023.1,2024.9',
    '/api/series/eakte.csv?groups=11',
    '/api/series/constructor',
  ])('%s is not found', async (path) => {
    const answer = await call('GET', path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  it.each([
    'releases=',
    'releases=2025.1,2025.1',
    'releases=2025.1,2025.2',
    'releases=neueste',
    'groups=gesamt,gesamt',
    'groups=%3Cb%3E',
    'groups=__proto__',
    'since=gestern',
    'ends=no',
    'stand=2025.1',
    'option=%22',
  ])('%s is malformed', async (query) => {
    expect((await call('GET', `/api/series/eakte?${query}`)).status).toBe(400);
  });
});
