import { formatCount, formatNumber, formatShare } from '#lib/format.ts';
import type { FigureView, ValueCell, ViewCell } from './figureView.ts';
import { groupName } from './groupName.ts';
import { signCell, type PlainCell, type PlainTable } from './plainTable.ts';
import { formatEstimate, formatQuartile, formatRange } from './quantity.ts';
import type { NoValue } from './signs.ts';
import { cellOf } from './cellOf.ts';

/** How a table speaks where a figure is not published yet, or stands beside another. */
export interface TableSetting {
  /** Follows the caption, „(unveröffentlicht)“. */
  readonly mark?: string;
  /** What is read out in place of the sign of a hidden group. */
  readonly meaningOf?: (status: NoValue) => string;
  /** The same quantity as it was published last, for a column of its own. */
  readonly before?: FigureView;
}

/** The groups of a figure, a row each, with everything that must stand beside a value. */
export function figureTable(figure: FigureView, setting: TableSetting = {}): PlainTable {
  const { title, edition, quantity } = figure;
  const unit = quantity.unit === '' || quantity.kind === 'share' ? '' : ` (${quantity.unit})`;
  const value: Column = {
    name: quantity.name + unit,
    write: (cell) => formatEstimate(quantity, cell),
  };
  return tableOf(`${title}, ${edition}`, figure, [value, ...besideValue(figure)], setting);
}

/** Options from which on a table of few groups has a row for each option. */
const MANY_OPTIONS = 7;
const FEW_GROUPS = 8;

/** The share of each level or option with its interval, a row for each group; of many options a row for each of them. */
export function shareTable(figure: FigureView, setting: TableSetting = {}): PlainTable {
  const { title, edition, kind, options, cells } = figure;
  const shares = options.map(({ id, label }, i): Column => ({
    name: kind === 'level' ? `Stufe ${id}` : label,
    write: (cell) => shareText(cell, i),
  }));
  const caption = `${title}, ${edition}: Anteil der Verwaltungen`;
  const table = tableOf(caption, figure, [...shares, COUNTS], setting);
  return options.length >= MANY_OPTIONS && cells.length <= FEW_GROUPS ? transposed(table) : table;
}

/** „35 % (31–41 %)“ */
function shareText({ shares, shareIntervals }: ValueCell, option: number): string | undefined {
  const share = shares?.[option];
  const interval = shareIntervals?.[option];
  if (share === undefined || interval === undefined) return written(share, formatShare);
  return `${formatShare(share)} (${formatCount(100 * interval.lower)}–${formatShare(interval.upper)})`;
}

/** The same table with a row for each column. */
function transposed({ caption, columns, rows }: PlainTable): PlainTable {
  return {
    caption,
    columns: ['Antwort', ...rows.map(({ group }) => group)],
    rows: columns.slice(1).map((name, i) => ({
      group: name,
      cells: rows.map(({ cells }) => cells[i] ?? { text: '' }),
    })),
  };
}

interface Column {
  readonly name: string;
  /** Nothing: the group has a value, but not this one. */
  readonly write: (cell: ValueCell) => string | undefined;
}

const COUNTS: Column = {
  name: 'n von N',
  write: ({ n, N }) => `${formatCount(n)} von ${formatCount(N)}`,
};
const COVERAGE: readonly Column[] = [
  { name: 'Anteil der Verwaltungen', write: ({ coverage }) => formatShare(coverage.units) },
  { name: 'Anteil der Einwohner', write: ({ coverage }) => formatShare(coverage.inhabitants) },
];

/** Quartiles and the mean level stand there only where a group has them. */
function besideValue({ quantity, cells }: FigureView): readonly Column[] {
  const values = cells.flatMap((cell) => (cell.status === 'published' ? [cell] : []));
  const quartile = (value: number | undefined) => written(value, (one) => formatQuartile(quantity, one));
  const quartiles: readonly Column[] = [
    { name: 'unteres Quartil', write: (cell) => quartile(cell.quartiles?.q1) },
    { name: 'Median', write: (cell) => quartile(cell.quartiles?.median) },
    { name: 'oberes Quartil', write: (cell) => quartile(cell.quartiles?.q3) },
  ];
  const level: Column = {
    name: 'mittlere Stufe',
    write: ({ meanLevel }) => written(meanLevel, formatNumber),
  };
  return [
    { name: 'Intervall (95\u00a0%)', write: ({ interval }) => formatRange(quantity, interval) },
    ...(values.some((cell) => cell.quartiles !== undefined) ? quartiles : []),
    ...(values.some(({ meanLevel }) => meanLevel !== undefined) ? [level] : []),
    COUNTS,
    ...COVERAGE,
  ];
}

function tableOf(
  caption: string,
  { cells }: FigureView,
  columns: readonly Column[],
  { mark, meaningOf, before }: TableSetting,
): PlainTable {
  const isLimited = cells.some((cell) => cell.status === 'published' && cell.limited);
  const sign = (status: NoValue) => signCell(status, meaningOf);
  return {
    caption: mark === undefined ? caption : `${caption} ${mark}`,
    columns: [
      'Gruppe',
      ...columns.map(({ name }) => name),
      ...(before === undefined ? [] : [`veröffentlicht ${before.edition}`]),
      ...(isLimited ? ['Hinweis'] : []),
    ],
    rows: cells.map((cell) => ({
      group: groupName(cell.group),
      label: cell.group.label,
      cells: [
        ...columns.map(({ write }) => {
          if (cell.status !== 'published') return sign(cell.status);
          const text = write(cell);
          return text === undefined ? sign('withheld') : { text };
        }),
        ...(before === undefined ? [] : [publishedCell(before, cell)]),
        ...(isLimited ? [{ text: limitedText(cell) }] : []),
      ],
    })),
  };
}

const limitedText = (cell: ViewCell): string =>
  cell.status === 'published' && cell.limited ? 'eingeschränkt belastbar' : '';

/** „45,2 (43,9 bis 46,5)“; groups put together only where the same ones were. */
function publishedCell(before: FigureView, { group }: ViewCell): PlainCell {
  const cell = cellOf(before, group);
  if (cell?.status !== 'published') return signCell(cell?.status);
  const { quantity } = before;
  return { text: `${formatEstimate(quantity, cell)} (${formatRange(quantity, cell.interval)})` };
}

const written = (value: number | undefined, write: (value: number) => string): string | undefined =>
  value === undefined ? undefined : write(value);
