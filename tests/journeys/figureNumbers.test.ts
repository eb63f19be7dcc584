import { unzipSync, strFromU8 } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figureSchema, LONG_COLUMNS, type Cell, type Figure, type PublishedCell } from '#survey';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';
import { pageCells } from '../builders/pageCells.ts';
import { pageRows } from '../builders/pageRows.ts';
import { readCsv } from '../builders/readCsv.ts';

/*
 * What is shown of a figure is the same everywhere: on the page, in the data of the page, in CSV, XLSX and JSON. Of a
 * cell without a value there is its sign and nothing else in any byte.
 */

let server: LocalServer;
beforeAll(async () => {
  server = await startServer(await copyOfDemoData(inject('demoData')));
});
afterAll(async () => {
  await server.stop();
  await removeData(server.dataDirectory);
});

/** One of each kind, and one protected most. */
const FIGURES = [
  'eakte',
  'sicherheit',
  'eakte.konzept.rollout',
  'sicherheit.isms.standard',
  'dsgvo.vvt.abdeckung',
  'eakte.d.anschlussgrad',
] as const;
const GROUPINGS = [
  '',
  '&gruppen=groessen',
  '&gruppen=arten',
  '&gruppen=kreise',
  '&gruppen=kreise&land=14',
] as const;
const SELECTIONS = FIGURES.flatMap((figure) => GROUPINGS.map((grouping) => [figure, grouping] as const));

const get = async (path: string) => {
  const response = await fetch(server.origin + path);
  expect(response.status, path).toBe(200);
  return response;
};
const textOf = async (path: string) => (await get(path)).text();
const fileOf = (figure: string, ending: string) => `/api/releases/2025.1/figures/${figure}.${ending}`;
const figureOf = async (figure: string): Promise<Figure> =>
  figureSchema.parse(await (await get(fileOf(figure, 'json'))).json());
const embedOf = (figure: string, grouping: string, data = '') =>
  `/einbetten/vergleich${data}?feld=${figure}&stand=2025.1${grouping}`;

/** The number a cell is read for, as the API has it, and how finely pages write it. */
function headline(
  kind: Figure['kind'],
  cell: PublishedCell,
): { statistic: string; value: number; factor: number } {
  if ('atLeast3' in cell) return { statistic: 'atLeast3', value: cell.atLeast3.share, factor: 100 };
  if ('shares' in cell) return { statistic: 'share', value: cell.shares[0]!.share, factor: 100 };
  if ('ratio' in cell) return { statistic: 'ratio', value: cell.ratio, factor: 1 };
  expect(['score', 'number']).toContain(kind);
  return { statistic: 'mean', value: cell.mean, factor: 1 };
}

/** Reads a number as German pages write it. */
const germanNumber = (text: string) =>
  Number(
    text
      .replace(/[\s\u00a0%]/g, '')
      .replaceAll('.', '')
      .replace(',', '.'),
  );

const byId = (cells: readonly Cell[]) => new Map(cells.map((cell) => [cell.group.id, cell]));

describe.each(SELECTIONS)('%s%s', (id, grouping) => {
  it('shows on the page the numbers of the API, and a sign where there is none', async () => {
    const { kind, cells } = await figureOf(id);
    const rows = pageRows(await textOf(embedOf(id, grouping)));
    const head = rows.get('Gruppe')!;
    const shown = [...cells].filter(({ group }) => rows.has(group.label));
    expect(shown.length).toBeGreaterThan(0);
    for (const cell of shown) {
      const row = rows.get(cell.group.label)!;
      if (cell.status !== 'published') {
        expect(row.join(''), cell.group.label).not.toMatch(/\d/);
        continue;
      }
      const [value = ''] = row;
      const { value: exact, factor } = headline(kind, cell);
      const decimals = value.includes(',') ? value.split(',')[1]!.replace(/\D/g, '').length : 0;
      expect(Math.abs(germanNumber(value) - exact * factor)).toBeLessThanOrEqual(
        0.5 * 10 ** -decimals + 1e-9,
      );
      const at = (column: string) => row[head.indexOf(column)] ?? '';
      expect(at('n von N').split(' von ').map(germanNumber)).toEqual([cell.n, cell.N]);
      expect(germanNumber(at('Anteil der Verwaltungen'))).toBe(Math.round(cell.coverage.units * 100));
      if (!('quartiles' in cell)) continue;
      const { q1, median, q3 } = cell.quartiles;
      expect(['unteres Quartil', 'Median', 'oberes Quartil'].map((name) => germanNumber(at(name)))).toEqual([
        q1,
        median,
        q3,
      ]);
    }
  });

  it('carries in the data of the page no more of a hidden cell than the API', async () => {
    const published = byId((await figureOf(id)).cells);
    const data = await textOf(embedOf(id, grouping, '/__data.json'));
    const hidden = pageCells(JSON.parse(data)).filter(({ status }) => status !== 'published');
    if (id === 'eakte.konzept.rollout' && grouping !== '') expect(hidden.length).toBeGreaterThan(0);
    for (const { status, group, ...more } of hidden) {
      expect({ status, group, ...more }).toEqual(
        published.get(String(group)) && {
          ...published.get(String(group)),
          group,
        },
      );
    }
    for (const bytes of [data, await textOf(embedOf(id, grouping))])
      expect(bytes).not.toMatch(/strata|sumOfSquares|medianInterval|"counts":|denominator":\d|numerator/);
  });
});

describe.each(FIGURES)('the files of %s', (id) => {
  it('have the same numbers, exactly, and nothing in a row with a sign', async () => {
    const figure = await figureOf(id);
    const [head, ...csv] = readCsv((await textOf(fileOf(id, 'csv'))).replace(/^\uFEFF/, ''), ',');
    const bytes = new Uint8Array(await (await get(fileOf(id, 'xlsx'))).arrayBuffer());
    const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
    const xlsx = sheet!.data.slice(1);
    expect(xlsx).toHaveLength(csv.length);
    const at = (name: string) => head!.indexOf(name);
    const cells = byId(figure.cells);
    csv.forEach((row, i) => {
      const numeric = LONG_COLUMNS.flatMap(({ type }, column) =>
        type === 'text' || type === 'flag' ? [] : [column],
      );
      for (const column of numeric)
        expect(xlsx[i]![column] ?? '').toBe(row[column] === '' ? '' : Number(row[column]));
      const cell = cells.get(row[at('gruppe_id')]!);
      if (cell?.status === 'published') {
        const { statistic, value } = headline(figure.kind, cell);
        const isFirst =
          !('shares' in cell) || 'atLeast3' in cell || row[at('auspraegung_id')] === firstOption(figure);
        if (row[at('statistik')] === statistic && isFirst) expect(Number(row[at('wert')])).toBe(value);
        return;
      }
      const empty = [
        'statistik',
        'wert',
        'untergrenze',
        'obergrenze',
        'anteil_verwaltungen',
        'anteil_einwohner',
      ];
      expect(empty.map((name) => row[at(name)])).toEqual(empty.map(() => ''));
      expect(['·', '/', 'x', '–']).toContain(row[at('zeichen')]);
    });
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    expect(parts.join('')).not.toMatch(/sumOfSquares|strata/);
  });
});

const firstOption = (figure: Figure): string | undefined =>
  'options' in figure ? figure.options[0]?.id : undefined;
