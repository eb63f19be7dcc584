import { describe, expect, it } from 'vitest';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
} from '#lib/charts/figures.arbitrary.ts';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { isComparable, liveShareTable, liveTable } from './liveTable.ts';

const figureOf = (edition: number, ...cells: readonly ViewCell[]): FigureView => ({
  ...exampleFigure(cells),
  edition,
});
const textsOf = (table: ReturnType<typeof liveTable>) =>
  table.rows.map(({ group, cells }) => [group, ...cells.map(({ text }) => text)]);

describe('the table of an unreleased figure', () => {
  it('has value, interval and n of N of each group, and is marked', () => {
    const table = liveTable(figureOf(2026, publishedCell(SAXONY, { value: 51.26, limited: true })));
    expect(table.caption).toBe('E-Akte, 2026 (unveröffentlicht)');
    expect(table.columns).toEqual([
      'Gruppe',
      'Mittelwert (Punkte)',
      'Intervall (95\u00a0%)',
      'n von N',
      'Hinweis',
    ]);
    expect(textsOf(table)).toEqual([
      ['Sachsen', '51,3', '45,0 bis 55,0', '40 von 100', 'eingeschränkt belastbar'],
    ]);
  });

  it('has quartiles where any group has them, and the sign of what is protected for the others', () => {
    const quartiles = { q1: 40, median: 50, q3: 60 };
    const table = liveTable(figureOf(2026, publishedCell(TOTAL_GROUP, { quartiles }), publishedCell(SAXONY)));
    expect(table.columns.slice(3, 6)).toEqual(['unteres Quartil', 'Median', 'oberes Quartil']);
    expect(textsOf(table).map((row) => row.slice(3, 6))).toEqual([
      ['40', '50', '60'],
      ['·', '·', '·'],
    ]);
  });

  it('has only the sign of a hidden group, in every column, and what it means', () => {
    const { rows } = liveTable(
      figureOf(2026, { group: SAXONY, status: 'withheld' }, { group: NORTH, status: 'unreliable' }),
    );
    expect(rows[0]?.cells).toEqual([
      { text: '·', meaning: 'geschützt' },
      { text: '·', meaning: 'geschützt' },
      { text: '·', meaning: 'geschützt' },
      { text: '' },
    ]);
    expect(rows[1]?.cells[0]?.text).toBe('/');
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
    const { columns, rows } = liveTable(now, other);
    const at = columns.indexOf('veröffentlicht 2025');
    return at === -1 ? undefined : rows.map(({ cells }) => cells[at - 1]);
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

  it('is left out where it is another quantity', () => {
    const now = figureOf(2026, publishedCell(TOTAL_GROUP));
    const quantity = { ...before.quantity, name: 'Stufe 3 und höher' };
    expect(isComparable(now, { ...before, unit: 'EUR' })).toBe(false);
    expect(isComparable(now, { ...before, kind: 'number' })).toBe(false);
    expect(beside(now, { ...before, quantity })).toBeUndefined();
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
  const table = liveShareTable(figure);
  expect(table.columns).toEqual(['Gruppe', 'Stufe 0', 'Stufe 1', 'n von N']);
  expect(textsOf(table)).toEqual([
    ['Fünf Länder (ohne Berlin)', '25\u00a0%', '75\u00a0%', '40 von 100'],
    ['Sachsen', '·', '·', '40 von 100'],
    ['Mecklenburg-Vorpommern', '/', '/', '/'],
  ]);
});
