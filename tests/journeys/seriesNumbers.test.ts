import { unzipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seriesSchema, type Series } from '#survey';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';
import { pageRows } from '../builders/pageRows.ts';
import { readCsv } from '../builders/readCsv.ts';

/*
 * A figure over the years is the same everywhere: on the page, in the data of the page, in CSV, XLSX and JSON. In the
 * place of a value that is not shown stands a sign, and nothing else in any byte.
 */

let server: LocalServer;
beforeAll(async () => {
  server = await startServer(await copyOfDemoData(inject('demoData')));
});
afterAll(async () => {
  await server.stop();
  await removeData(server.dataDirectory);
});

const SELECTIONS = ['eakte', 'sicherheit'].flatMap((figure) =>
  [
    'ansicht=verlauf',
    'ansicht=verlauf&ab=2021',
    'ansicht=steigung',
    'ansicht=verlauf&gruppen=groessen',
    'ansicht=verlauf&gruppen=kreise&land=14',
    'ansicht=verlauf&nur=14',
    'ansicht=verlauf&stand=2023.1',
  ].map((selection) => [figure, selection] as const),
);

const get = async (path: string) => {
  const response = await fetch(server.origin + path);
  expect(response.status, path).toBe(200);
  return response;
};
const textOf = async (path: string) => (await get(path)).text();

/** The address of a file, as the page links it. */
function linkIn(html: string, ending: string): string {
  const href = new RegExp(`href="(/api/series/[^"]*?)"[^>]*aria-label="${ending}`, 'i').exec(html)?.[1];
  if (href === undefined) throw new Error(`The page links no ${ending}.`);
  return href.replaceAll('&amp;', '&');
}

const points = ({ lines }: Series) => lines.flatMap((line) => line.points);
const valueOf = (point: ReturnType<typeof points>[number]) =>
  point.status === 'published' ? String(point.value) : '';

describe.each(SELECTIONS)('%s, %s', (figure, selection) => {
  it('has one set of numbers on the page and in every file', async () => {
    const page = await textOf(`/vergleich?feld=${figure}&${selection}`);
    const {
      files: _,
      definition: __,
      licence: ___,
      citation: ____,
      ...rest
    } = JSON.parse(await textOf(linkIn(page, 'json')));
    const series = seriesSchema.parse(rest);
    const all = points(series);
    expect(all.length).toBeGreaterThan(3);

    const csv = await textOf(linkIn(page, 'csv'));
    const [head = [], ...rows] = readCsv(csv, ',');
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('wert')).toEqual(all.map(valueOf));
    expect(column('verkettet')).toEqual(all.map(({ chained = '' }) => String(chained)));
    expect(column('stand')).toEqual(all.map(({ releaseId }) => releaseId));

    const bytes = new Uint8Array(await (await get(linkIn(page, 'xlsx'))).arrayBuffer());
    const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
    expect(sheet!.data.slice(1).map((row) => String(row[head.indexOf('wert')] ?? ''))).toEqual(
      all.map(valueOf),
    );

    const shown = pageRows(page);
    for (const { group, points: own } of series.lines) {
      const cells = shown.get(group.label);
      if (cells === undefined) {
        expect(
          own.filter(({ status }) => status === 'published'),
          group.label,
        ).toEqual([]);
        expect(page).toContain(group.label);
        continue;
      }
      own.forEach((point, at) => {
        const text = cells[at]!;
        if (point.status !== 'published') expect(text, group.label).not.toMatch(/\d/);
        else {
          const written = point.value.toFixed(1).replace('.', ',');
          expect(text.startsWith(written), `${group.label}: ${text}`).toBe(true);
          expect(text.replaceAll('.', '')).toContain(`${point.n} von ${point.N}`);
        }
      });
    }
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    for (const sent of [page, csv, ...parts]) expect(sent).not.toMatch(/sumOfSquares|strata/);
  });

  it('carries nothing but a sign where the release hides a value', async () => {
    const page = await textOf(`/vergleich?feld=${figure}&${selection}`);
    const [head = [], ...rows] = readCsv(await textOf(linkIn(page, 'csv')), ',');
    const at = (name: string) => head.indexOf(name);
    for (const row of rows.filter((one) => one[at('statistik')] === '')) {
      const numbers = ['wert', 'untergrenze', 'obergrenze', 'anteil_verwaltungen', 'anteil_einwohner'];
      expect(numbers.map((name) => row[at(name)]).join('')).toBe('');
      expect(row[at('zeichen')]).toMatch(/^[·/x–]$/);
      expect(row[at('grund')]).not.toBe('');
    }
  });
});
