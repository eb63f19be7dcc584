import { escaped } from '#lib/escaped.ts';
import { formatCount } from '#lib/format.ts';
import { formatEstimate, formatRange, formatValue, type Quantity } from './quantity.ts';
import { breaksIn, chainedIn, type SeriesView } from './seriesView.ts';
import { signOf, type NoValue } from './signs.ts';

/** A table as texts, the same wherever it is shown or copied. */
export interface PlainTable {
  readonly caption: string;
  /** The first names the groups. */
  readonly columns: readonly string[];
  readonly rows: readonly PlainRow[];
}

interface PlainRow {
  readonly group: string;
  /** The name in full, where the other is short. */
  readonly label?: string;
  readonly cells: readonly PlainCell[];
}

export interface PlainCell {
  readonly text: string;
  /** Of a sign, read out in its place. */
  readonly meaning?: string;
}

/** The series of a measure, a column for each edition. */
export function seriesTable(title: string, series: readonly SeriesView[], quantity: Quantity): PlainTable {
  const years = series.flatMap(({ points }) => points.map(({ edition }) => edition));
  const editions = [...new Set(years)].toSorted((a, b) => a - b);
  const breaks = new Set(breaksIn(series));
  const chained = chainedIn(series);
  const rows = series.map(({ group, points }) => ({
    group: group.label,
    cells: editions.map((edition) => {
      const point = points.find((one) => one.edition === edition);
      if (point?.kind !== 'value') return signCell(point?.status);
      const { interval, n, N, limited } = point.cell;
      return {
        text: `${formatEstimate(quantity, point.cell)} (${formatRange(quantity, interval)}), ${formatCount(n)} von ${formatCount(N)}${limited ? ', eingeschränkt belastbar' : ''}`,
      };
    }),
  }));
  return {
    caption: `${title} nach Jahren: ${quantity.name}, Intervall (95 %), n von N`,
    columns: [
      'Gruppe',
      ...editions.map((edition) => (breaks.has(edition) ? `${edition} (${BREAK})` : String(edition))),
    ],
    rows:
      chained === undefined ? rows : [...rows, { group: CHAINED_ALONE, cells: editions.map(chainedCell) }],
  };

  function chainedCell(edition: number): PlainCell {
    const value = chained?.get(edition);
    return value === undefined ? signCell(undefined) : { text: formatValue(quantity, value) };
  }
}

/** Marks an edition before which the questions changed. */
export const BREAK = 'Bruch';
/** The row of the chained series; where a table stands alone it says what it measures. */
export const CHAINED = 'Verkettete Reihe';
const CHAINED_ALONE = `${CHAINED} aller Länder: Veränderung der Verwaltungen, die in zwei aufeinanderfolgenden Jahren geantwortet haben`;

/** The sign in place of a value, and what is read out for it. */
export function signCell(
  status: NoValue,
  meaningOf = (one: NoValue): string => signOf(one).meaning,
): PlainCell {
  return { text: signOf(status).sign, meaning: meaningOf(status) };
}

/** The table as HTML to paste into another site: plain elements, no style, no script. */
export function htmlTable(
  { caption, columns, rows }: PlainTable,
  source: { readonly text: string; readonly address: string },
): string {
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map(({ group, label = group, cells }) => {
    const values = cells.map(({ text, meaning }) =>
      meaning === undefined
        ? `<td>${escaped(text)}</td>`
        : `<td title="${escaped(meaning)}">${escaped(text)}</td>`,
    );
    return `<tr><th scope="row">${escaped(label)}</th>${values.join('')}</tr>`;
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
