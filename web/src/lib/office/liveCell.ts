import type { Figure, PublishedCell } from '#survey';
import { formatInterval, formatPoints, formatShare } from '#lib/format.ts';
import { formatEstimate, formatRange, quantityOf, type Quantity } from '#lib/results/quantity.ts';
import { signOf, type NoValue } from '#lib/results/signs.ts';

type Cell = Figure['cells'][number];

/** What a table says of one group: a value and how sure it is, or a sign and what it means. */
export type LiveCell =
  | { readonly kind: 'value'; readonly value: string; readonly range: string; readonly isLimited: boolean }
  | { readonly kind: 'sign'; readonly sign: string; readonly meaning: string };

/** Where nothing is published yet, „nicht veröffentlicht“ would tell nothing. */
const LIVE_MEANINGS = {
  withheld: 'geschützt',
  unreliable: 'zu wenige Antworten oder zu geringer Rücklauf',
  merged: 'mit anderen zusammengefasst',
  empty: 'niemand hat geantwortet',
} as const;

/** What is read out in place of a sign. */
export const liveMeaning = (status: NoValue): string => LIVE_MEANINGS[status ?? 'empty'];

/** The cell of a figure in words; options with their shares. */
export function liveCell(figure: Figure, cell: Cell): LiveCell {
  const { status } = cell;
  return status === 'published'
    ? { kind: 'value', ...valueOf(figure, cell), isLimited: cell.limited }
    : { kind: 'sign', sign: signOf(status).sign, meaning: liveMeaning(status) };
}

function valueOf(figure: Figure, cell: PublishedCell) {
  if ('ratio' in cell) return ratioOf(quantityOf(figure, 0), cell);
  if ('atLeast3' in cell) {
    const { share, interval } = cell.atLeast3;
    return { value: `${formatShare(share)} ab Stufe 3`, range: shares(interval) };
  }
  if ('shares' in cell && 'options' in figure) {
    const parts = cell.shares.map((one, i) => `${figure.options[i]?.label ?? ''}: ${shareOf(one)}`);
    return { value: parts.join('; '), range: '' };
  }
  if ('mean' in cell) return { value: formatPoints(cell.mean), range: formatInterval(cell.interval) };
  return { value: '', range: '' };
}

interface Interval {
  readonly lower: number;
  readonly upper: number;
}
const shareOf = (one: number | { readonly share: number }) =>
  formatShare(typeof one === 'number' ? one : one.share);
const shares = ({ lower, upper }: Interval) => `${formatShare(lower)} bis ${formatShare(upper)}`;
const ratioOf = (
  quantity: Quantity,
  { ratio, interval }: { readonly ratio: number; readonly interval: Interval },
) => ({
  value: `${formatEstimate(quantity, { value: ratio, interval })} ${quantity.unit}`.trimEnd(),
  range: formatRange(quantity, interval),
});
