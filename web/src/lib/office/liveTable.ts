import { formatCount, formatNumber, formatShare } from '#lib/format.ts';
import type { FigureView, ValueCell, ViewCell } from '#lib/results/figureView.ts';
import { groupName } from '#lib/results/groupName.ts';
import type { PlainCell, PlainTable } from '#lib/results/plainTable.ts';
import { formatEstimate, formatQuartile, formatRange } from '#lib/results/quantity.ts';
import { signOf } from '#lib/results/signs.ts';
import { cellOf } from '#lib/results/cellOf.ts';
import { LIVE_MEANINGS } from './liveCell.ts';

/**
 * The groups of an unreleased figure with everything that must stand beside a value, and beside it what was published
 * last, where that is the same quantity.
 */
export function liveTable(figure: FigureView, published?: FigureView): PlainTable {
  const { title, edition, quantity, cells } = figure;
  const before = published !== undefined && isComparable(figure, published) ? published : undefined;
  const parts = columnsOf(figure);
  const unit = quantity.unit === '' || quantity.kind === 'share' ? '' : ` (${quantity.unit})`;
  return {
    caption: `${title}, ${edition} (unveröffentlicht)`,
    columns: [
      'Gruppe',
      quantity.name + unit,
      ...parts.map(({ name }) => name),
      ...(before === undefined ? [] : [`veröffentlicht ${before.edition}`]),
      'Hinweis',
    ],
    rows: cells.map((cell) => ({
      group: groupName(cell.group),
      cells: [
        valueOrSign(cell, (one) => formatEstimate(quantity, one)),
        ...parts.map(({ write }) => valueOrSign(cell, write)),
        ...(before === undefined ? [] : [publishedCell(before, cell)]),
        { text: cell.status === 'published' && cell.limited ? 'eingeschränkt belastbar' : '' },
      ],
    })),
  };
}

/** The share of each level or option of an unreleased figure. */
export function liveShareTable({ title, edition, kind, options, cells }: FigureView): PlainTable {
  const names = options.map(({ id, label }) => (kind === 'level' ? `Stufe ${id}` : label));
  return {
    caption: `${title}, ${edition}: Anteil der Verwaltungen (unveröffentlicht)`,
    columns: ['Gruppe', ...names, 'n von N'],
    rows: cells.map((cell) => ({
      group: groupName(cell.group),
      cells: [
        ...options.map((_, i) => valueOrSign(cell, ({ shares }) => written(shares?.[i], formatShare))),
        valueOrSign(cell, countsOf),
      ],
    })),
  };
}

/** Whether two figures tell the same quantity, so that their values may stand side by side. */
export function isComparable(one: FigureView, other: FigureView): boolean {
  return one.kind === other.kind && one.unit === other.unit && one.quantity.name === other.quantity.name;
}

interface Column {
  readonly name: string;
  /** Nothing: the group has a value, but not this one. */
  readonly write: (cell: ValueCell) => string | undefined;
}

/** What stands beside the value; quartiles and levels only where a group has them. */
function columnsOf({ quantity, cells }: FigureView): readonly Column[] {
  const values = cells.flatMap((cell) => (cell.status === 'published' ? [cell] : []));
  const quartile = (value: number | undefined) => written(value, (one) => formatQuartile(quantity, one));
  const quartiles: readonly Column[] = [
    { name: 'unteres Quartil', write: (cell) => quartile(cell.quartiles?.q1) },
    { name: 'Median', write: (cell) => quartile(cell.quartiles?.median) },
    { name: 'oberes Quartil', write: (cell) => quartile(cell.quartiles?.q3) },
  ];
  const levels: Column = {
    name: 'mittlere Stufe',
    write: ({ meanLevel }) => written(meanLevel, formatNumber),
  };
  return [
    { name: 'Intervall (95\u00a0%)', write: ({ interval }) => formatRange(quantity, interval) },
    ...(values.some((cell) => cell.quartiles !== undefined) ? quartiles : []),
    ...(values.some(({ meanLevel }) => meanLevel !== undefined) ? [levels] : []),
    { name: 'n von N', write: countsOf },
  ];
}

function valueOrSign(cell: ViewCell, write: Column['write']): PlainCell {
  const status = cell.status === 'published' ? 'withheld' : cell.status;
  const text = cell.status === 'published' ? write(cell) : undefined;
  return text === undefined ? { text: signOf(status).sign, meaning: LIVE_MEANINGS[status] } : { text };
}

/** „45,2 (43,9 bis 46,5)“; groups put together only where the same ones were. */
function publishedCell(before: FigureView, { group }: ViewCell): PlainCell {
  const cell = cellOf(before, group);
  if (cell?.status !== 'published') {
    const { sign, meaning } = signOf(cell?.status);
    return { text: sign, meaning };
  }
  const { quantity } = before;
  return { text: `${formatEstimate(quantity, cell)} (${formatRange(quantity, cell.interval)})` };
}

const countsOf = ({ n, N }: ValueCell): string => `${formatCount(n)} von ${formatCount(N)}`;

const written = (value: number | undefined, write: (value: number) => string): string | undefined =>
  value === undefined ? undefined : write(value);
