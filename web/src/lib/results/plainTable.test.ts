import { describe, expect, it } from 'vitest';
import { exampleFigure, NORTH, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { releaseId } from '#survey';
import { figureTable, htmlTable, seriesTable } from './plainTable.ts';
import { POINTS } from './quantity.ts';

const HOSTILE = '<script>alert("x")</script> & \'y\'';
const source = { text: HOSTILE, address: 'https://pegel.example/ergebnisse?feld=eakte&stand=2025.1"' };

describe('a table as texts', () => {
  it('has what must stand beside a value, and one sign for everything where there is none', () => {
    const figure = exampleFigure([
      publishedCell(TOTAL_GROUP, { n: 1234, N: 5678, limited: true }),
      { group: SAXONY, status: 'withheld' },
    ]);
    const { columns, rows } = figureTable(figure);
    expect(rows[0]!.cells.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      ...['50,0', '45,0 bis 55,0', '1.234 von 5.678', '40 %', '50 %', 'eingeschränkt belastbar'],
    ]);
    expect(rows[1]!.cells.slice(0, 5)).toEqual(
      Array.from({ length: 5 }, () => ({ text: '·', meaning: 'nicht veröffentlicht' })),
    );
    expect(rows.every(({ cells }) => cells.length === columns.length - 1)).toBe(true);
  });

  it('of a series has a column for each edition', () => {
    const at = { edition: 2024, releaseId: releaseId.parse('2024.1'), isBreak: false } as const;
    const cell = publishedCell(NORTH);
    const { columns, rows } = seriesTable(
      'E-Akte',
      [
        { group: NORTH, points: [{ ...at, kind: 'value', cell }] },
        { group: SAXONY, points: [{ ...at, edition: 2025, kind: 'gap', status: 'unreliable' }] },
      ],
      POINTS,
    );
    expect(columns).toEqual(['Gruppe', '2024', '2025']);
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['50,0 (45,0 bis 55,0), 40 von 100', '–'],
      ['–', '/'],
    ]);
  });

  it('is pasted as plain HTML in which every text stays a text', () => {
    const cells = [{ text: HOSTILE }, { text: '·', meaning: HOSTILE }];
    const html = htmlTable(
      { caption: HOSTILE, columns: [HOSTILE, 'a', 'b'], rows: [{ group: HOSTILE, cells }] },
      source,
    );
    expect(html.match(/&#60;script/g)).toHaveLength(6);
    expect(html).not.toContain('<script');
    expect(
      html.match(/<[a-z]+/g)!.every((tag) => /^<(table|caption|thead|tbody|tfoot|tr|th|td|a)$/.test(tag)),
    ).toBe(true);
    expect(html).toContain('href="https://pegel.example/ergebnisse?feld=eakte&#38;stand=2025.1&#34;"');
    expect(html).not.toMatch(/style=|class=/);
  });
});
