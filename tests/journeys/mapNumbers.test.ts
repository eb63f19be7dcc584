import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { figureSchema, type Cell } from '#survey';
import { copyOfDemoData, removeData, startServer, type LocalServer } from '../builders/localServer.ts';
import { pageCells } from '../builders/pageCells.ts';

/*
 * The table of a map says of every area what the API says, on the page and in the frame of another site. Of a cell
 * without a value there is its sign and nothing else in any byte.
 */

let server: LocalServer;
beforeAll(async () => {
  server = await startServer(await copyOfDemoData(inject('demoData')));
});
afterAll(async () => {
  await server.stop();
  await removeData(server.dataDirectory);
});

const textOf = async (path: string) => {
  const response = await fetch(server.origin + path);
  expect(response.status, path).toBe(200);
  return response.text();
};
const cellsOf = async (figure: string): Promise<ReadonlyMap<string, Cell>> => {
  const { cells } = figureSchema.parse(
    JSON.parse(await textOf(`/api/releases/2025.1/figures/${figure}.json`)),
  );
  return new Map(cells.map((cell) => [cell.group.id, cell]));
};

/** The rows of the tables of a page as texts, without what is only read out, by the name of the area. */
function rowsOf(html: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell
        .replace(/<span[^>]*kern-sr-only[^>]*>.*?<\/span>/gs, '')
        .replace(/<!--.*?-->|<[^>]+>/gs, '')
        .replaceAll('&amp;', '&')
        .trim(),
    ),
  );
  // The heading of a state is a row without cells.
  return new Map(
    rows.flatMap(([area = '', ...cells]) => (cells.length === 0 ? [] : [[area, cells] as const])),
  );
}

const SIGNS = { withheld: '·', unreliable: '/', merged: 'x', empty: '–' } as const;
const PAGES = ['/karte', '/einbetten/karte'];
const FIGURES = [
  'eakte',
  'sicherheit',
  'eakte.konzept.rollout',
  'dsgvo.vvt.abdeckung',
  'eakte.d.anschlussgrad',
];
const GROUPINGS = ['', '&gruppen=kreise', '&gruppen=kreise&land=14'];
const MAPS = PAGES.flatMap((page) =>
  FIGURES.flatMap((figure) => GROUPINGS.map((grouping) => [page, figure, grouping] as const)),
);
const mapOf = (page: string, figure: string, grouping: string, data = '') =>
  `${page}${data}?feld=${figure}&stand=2025.1${grouping}`;

describe.each(MAPS)('%s, %s%s', (page, figure, grouping) => {
  it('has n of N of every area with a value, and a sign without a number for every other', async () => {
    const published = await cellsOf(figure);
    const rows = rowsOf(await textOf(mapOf(page, figure, grouping)));
    const shown = [...published.values()].filter(({ group }) => rows.has(group.label));
    expect(shown.length).toBeGreaterThan(grouping === '&gruppen=kreise' ? 70 : 5);
    for (const cell of shown) {
      const row = rows.get(cell.group.label)!;
      if (cell.status === 'published')
        expect(row.map((text) => text.replaceAll('.', ''))).toContain(`${cell.n} von ${cell.N}`);
      else {
        // The class of districts put together is that of their common value, which is published.
        const [value, interval, inClass, counts, note] = row;
        expect([value, interval, counts].join('')).toBe(SIGNS[cell.status].repeat(3));
        if (cell.status !== 'merged') expect(`${inClass}${note}`).toBe(SIGNS[cell.status]);
      }
    }
  });

  it('carries of a hidden cell no more than the API', async () => {
    const published = await cellsOf(figure);
    const data = await textOf(mapOf(page, figure, grouping, '/__data.json'));
    const hidden = pageCells(JSON.parse(data)).filter(({ status }) => status !== 'published');
    if (grouping === '&gruppen=kreise') expect(hidden.length).toBeGreaterThan(0);
    for (const { group, ...cell } of hidden) {
      const { group: _, ...known } = published.get(String(group))!;
      expect(cell).toEqual(known);
    }
    for (const bytes of [data, await textOf(mapOf(page, figure, grouping))])
      expect(bytes).not.toMatch(/strata|sumOfSquares|medianInterval|"counts":|numerator/);
  });
});
