import { describe, expect, it } from 'vitest';
import { NORTH, publishedCell, SAXONY } from '#lib/charts/figures.arbitrary.ts';
import { releaseId } from '#survey';
import { htmlTable, seriesTable } from './plainTable.ts';
import { POINTS } from './quantity.ts';

const HOSTILE = '<script>alert("x")</script> & \'y\'';
const source = { text: HOSTILE, address: 'https://pegel.example/ergebnisse?feld=eakte&stand=2025.1"' };

describe('a table as texts', () => {
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
