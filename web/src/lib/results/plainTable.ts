import { escaped } from '#lib/escaped.ts';
import { formatCount, formatShare } from '#lib/format.ts';
import type { FigureView, ViewCell } from './figureView.ts';
import { formatEstimate, formatRange, type Quantity } from './quantity.ts';
import type { SeriesView } from './seriesView.ts';
import { signOf, type NoValue } from './signs.ts';

/** A table as texts, the same wherever it is shown or copied. */
export interface PlainTable {
  readonly caption: string;
  /** The first names the groups. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly group: string; readonly cells: readonly PlainCell[] }[];
}

export interface PlainCell {
  readonly text: string;
  /** Of a sign, read out in its place. */
  readonly meaning?: string;
}

/** The groups of a figure with everything that must stand beside a value. */
export function figureTable({ title, edition, quantity, cells }: FigureView): PlainTable {
  const unit = quantity.unit === '' ? '' : ` (${quantity.unit})`;
  return {
    caption: `${title}, ${edition}`,
    columns: [
      'Gruppe',
      `${quantity.name}${unit}`,
      'Intervall (95 %)',
      'n von N',
      'Anteil der Verwaltungen',
      'Anteil der Einwohner',
      'Hinweis',
    ],
    rows: cells.map((cell) => ({ group: cell.group.label, cells: cellsOf(cell, quantity) })),
  };
}

const VALUES = 5;

function cellsOf(cell: ViewCell, quantity: Quantity): readonly PlainCell[] {
  if (cell.status !== 'published') {
    return [...Array.from({ length: VALUES }, () => signCell(cell.status)), { text: '' }];
  }
  return [
    formatEstimate(quantity, cell),
    formatRange(quantity, cell.interval),
    `${formatCount(cell.n)} von ${formatCount(cell.N)}`,
    formatShare(cell.coverage.units),
    formatShare(cell.coverage.inhabitants),
    cell.limited ? 'eingeschränkt belastbar' : '',
  ].map((text) => ({ text }));
}

/** The series of a measure, a column for each edition. */
export function seriesTable(title: string, series: readonly SeriesView[], quantity: Quantity): PlainTable {
  const years = series.flatMap(({ points }) => points.map(({ edition }) => edition));
  const editions = [...new Set(years)].toSorted((a, b) => a - b);
  return {
    caption: `${title} nach Jahren: ${quantity.name}, Intervall (95 %), n von N`,
    columns: ['Gruppe', ...editions.map(String)],
    rows: series.map(({ group, points }) => ({
      group: group.label,
      cells: editions.map((edition) => {
        const point = points.find((one) => one.edition === edition);
        if (point?.kind !== 'value') return signCell(point?.status);
        const { interval, n, N } = point.cell;
        return {
          text: `${formatEstimate(quantity, point.cell)} (${formatRange(quantity, interval)}), ${formatCount(n)} von ${formatCount(N)}`,
        };
      }),
    })),
  };
}

function signCell(status: NoValue): PlainCell {
  const { sign, meaning } = signOf(status);
  return { text: sign, meaning };
}

/** The table as HTML to paste into another site: plain elements, no style, no script. */
export function htmlTable(
  { caption, columns, rows }: PlainTable,
  source: { readonly text: string; readonly address: string },
): string {
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map(({ group, cells }) => {
    const values = cells.map(({ text, meaning }) =>
      meaning === undefined
        ? `<td>${escaped(text)}</td>`
        : `<td title="${escaped(meaning)}">${escaped(text)}</td>`,
    );
    return `<tr><th scope="row">${escaped(group)}</th>${values.join('')}</tr>`;
  });
  const foot = `<tr><td colspan="${columns.length}">${escaped(source.text)} <a href="${escaped(source.address)}">${escaped(source.address)}</a></td></tr>`;
  return [
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...body,
    '</tbody>',
    `<tfoot>${foot}</tfoot>`,
    '</table>',
  ].join('\n');
}
