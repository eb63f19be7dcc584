import { describe, expect, it } from 'vitest';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
} from '#lib/charts/figures.arbitrary.ts';
import { liveMeaning } from '#lib/office/liveCell.ts';
import { figureTable, shareTable } from './figureTable.ts';
import type { FigureView, ViewCell } from './figureView.ts';
import { isComparable } from './isComparable.ts';

const figureOf = (edition: number, ...cells: readonly ViewCell[]): FigureView => ({
  ...exampleFigure([]),
  cells,
  edition,
});
const textsOf = (table: ReturnType<typeof figureTable>) =>
  table.rows.map(({ group, cells }) => [group, ...cells.map(({ text }) => text)]);

const LIVE = { mark: '(unveröffentlicht)', meaningOf: liveMeaning };
const hidden = { text: '·', meaning: 'nicht veröffentlicht' };

describe('the table of a figure', () => {
  it('has value, interval, n of N and coverage of each group, and says what is shaky', () => {
    const table = figureTable(
      figureOf(2026, publishedCell(SAXONY, { value: 51.26, n: 1234, N: 5678, limited: true })),
    );
    expect(table.caption).toBe('E-Akte, 2026');
    expect(table.columns).toEqual([
      'Gruppe',
      'Mittelwert (Punkte)',
      'Intervall (95\u00a0%)',
      'n von N',
      'Anteil der Verwaltungen',
      'Anteil der Einwohner',
      'Hinweis',
    ]);
    expect(textsOf(table)).toEqual([
      [
        'Sachsen',
        '51,3',
        '45,0 bis 55,0',
        '1.234 von 5.678',
        '40\u00a0%',
        '50\u00a0%',
        'eingeschränkt belastbar',
      ],
    ]);
  });

  it('has a column for remarks only where there is one', () => {
    expect(figureTable(figureOf(2026, publishedCell(SAXONY))).columns).not.toContain('Hinweis');
  });

  it('has quartiles where any group has them, and the sign of what is protected for the others', () => {
    const quartiles = { q1: 40, median: 50, q3: 60 };
    const table = figureTable(
      figureOf(2026, publishedCell(TOTAL_GROUP, { quartiles, meanLevel: 2.5 }), publishedCell(SAXONY)),
    );
    expect(table.columns.slice(3, 7)).toEqual([
      'unteres Quartil',
      'Median',
      'oberes Quartil',
      'mittlere Stufe',
    ]);
    expect(textsOf(table).map((row) => row.slice(3, 7))).toEqual([
      ['40', '50', '60', '2,5'],
      ['·', '·', '·', '·'],
    ]);
  });

  it('has only the sign of a hidden group, in every column', () => {
    const { rows } = figureTable(
      figureOf(2026, { group: SAXONY, status: 'withheld' }, { group: NORTH, status: 'unreliable' }),
    );
    expect(rows[0]?.cells).toEqual([hidden, hidden, hidden, hidden, hidden]);
    expect(new Set(rows[1]?.cells.map(({ text }) => text))).toEqual(new Set(['/']));
  });

  it('is marked before it is published, and then says of signs what they mean there', () => {
    const { caption, rows } = figureTable(figureOf(2026, { group: SAXONY, status: 'withheld' }), LIVE);
    expect(caption).toBe('E-Akte, 2026 (unveröffentlicht)');
    expect(rows[0]?.cells[0]).toEqual({ text: '·', meaning: 'geschützt' });
  });

  it('names groups in short and in full', () => {
    const district = { id: '14521', label: 'Landkreis Erzgebirgskreis', kind: 'district' } as const;
    const { rows } = figureTable(figureOf(2026, publishedCell(district)));
    expect(rows[0]).toMatchObject({ group: 'Lkr. Erzgebirgskreis', label: 'Landkreis Erzgebirgskreis' });
  });
});

describe('what was published last', () => {
  const before = figureOf(
    2025,
    publishedCell(TOTAL_GROUP, { value: 45.2, interval: { lower: 43.9, upper: 46.5 } }),
    { group: SAXONY, status: 'withheld' },
    publishedCell({ ...REST, members: ['13', '15'] }),
  );
  const beside = (now: FigureView, other = before) => {
    const { columns, rows } = figureTable(now, { ...LIVE, before: other });
    const at = columns.indexOf('veröffentlicht 2025');
    return rows.map(({ cells }) => cells[at - 1]);
  };

  it('stands beside each value with its interval, or its sign', () => {
    expect(beside(figureOf(2026, publishedCell(TOTAL_GROUP), publishedCell(SAXONY)))).toEqual([
      { text: '45,2 (43,9 bis 46,5)' },
      { text: '·', meaning: 'nicht veröffentlicht' },
    ]);
  });

  it('stands beside groups that are hidden now, for it is public', () => {
    expect(beside(figureOf(2026, { group: TOTAL_GROUP, status: 'withheld' }))).toEqual([
      { text: '45,2 (43,9 bis 46,5)' },
    ]);
  });

  it('is not that of other groups put together, nor of a group that was not there', () => {
    expect(beside(figureOf(2026, publishedCell(REST), publishedCell(NORTH)))).toEqual([
      { text: '–', meaning: 'entfällt' },
      { text: '–', meaning: 'entfällt' },
    ]);
  });

  it('is the same quantity: the same kind, unit and name', () => {
    const now = figureOf(2026, publishedCell(TOTAL_GROUP));
    const quantity = { ...before.quantity, name: 'Stufe 3 und höher' };
    expect(isComparable(now, before)).toBe(true);
    expect(isComparable(now, { ...before, unit: 'EUR' })).toBe(false);
    expect(isComparable(now, { ...before, kind: 'number' })).toBe(false);
    expect(isComparable(now, { ...before, quantity })).toBe(false);
  });
});

it('the table of shares has a column for each level, and signs where they are not given', () => {
  const figure: FigureView = {
    ...figureOf(2026),
    cells: [
      publishedCell(TOTAL_GROUP, { shares: [0.25, 0.75] }),
      publishedCell(SAXONY),
      { group: NORTH, status: 'unreliable' },
    ],
    kind: 'level',
    options: [
      { id: '0', label: 'nichts' },
      { id: '1', label: 'etwas' },
    ],
  };
  const table = shareTable(figure);
  expect(table.columns).toEqual(['Gruppe', 'Stufe 0', 'Stufe 1', 'n von N']);
  expect(textsOf(table)).toEqual([
    ['Fünf Länder (ohne Berlin)', '25\u00a0%', '75\u00a0%', '40 von 100'],
    ['Sachsen', '·', '·', '40 von 100'],
    ['Mecklenburg-Vorpommern', '/', '/', '/'],
  ]);
});

it('the table of answers has an interval beside each share, and of many answers a row for each', () => {
  const ofOptions = (count: number): FigureView => ({
    ...figureOf(2026),
    kind: 'choice',
    options: Array.from({ length: count }, (_, i) => ({ id: String(i), label: `Antwort ${i}` })),
    cells: [
      publishedCell(TOTAL_GROUP, {
        shares: Array.from({ length: count }, () => 0.25),
        shareIntervals: Array.from({ length: count }, () => ({ lower: 0.2, upper: 0.31 })),
      }),
      { group: NORTH, status: 'withheld' },
    ],
  });
  const few = shareTable(ofOptions(6));
  expect(few.columns).toHaveLength(8);
  expect(textsOf(few)[0]?.[1]).toBe('25\u00a0% (20–31\u00a0%)');
  const many = shareTable(ofOptions(7));
  expect(many.columns).toEqual(['Antwort', 'Fünf Länder (ohne Berlin)', 'Mecklenburg-Vorpommern']);
  expect(textsOf(many)).toHaveLength(8);
  expect(textsOf(many)[0]).toEqual(['Antwort 0', '25\u00a0% (20–31\u00a0%)', '·']);
  expect(textsOf(many).at(-1)).toEqual(['n von N', '40 von 100', '·']);
});
