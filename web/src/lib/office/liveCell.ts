import type { Figure, PublishedCell } from '#survey';
import { formatInterval, formatNumber, formatPoints, formatShare } from '#lib/format.ts';

type Cell = Figure['cells'][number];

/** What a table says of one group: a value and how sure it is, or a sign and what it means. */
export type LiveCell =
  | { readonly kind: 'value'; readonly value: string; readonly range: string; readonly isLimited: boolean }
  | { readonly kind: 'sign'; readonly sign: '·' | '/' | 'x' | '0'; readonly meaning: string };

/** The cell of a figure in words; options with their shares. */
export function liveCell(figure: Figure, cell: Cell): LiveCell {
  switch (cell.status) {
    case 'withheld':
      return { kind: 'sign', sign: '·', meaning: 'geschützt' };
    case 'unreliable':
      return { kind: 'sign', sign: '/', meaning: 'zu wenige Antworten oder zu geringer Rücklauf' };
    case 'merged':
      return { kind: 'sign', sign: 'x', meaning: 'mit anderen zusammengefasst' };
    case 'empty':
      return { kind: 'sign', sign: '0', meaning: 'niemand hat geantwortet' };
    case 'published':
      return { kind: 'value', ...valueOf(figure, cell), isLimited: cell.limited };
  }
}

function valueOf({ unit, ...figure }: Figure, cell: PublishedCell) {
  if ('atLeast3' in cell) {
    const { share, interval } = cell.atLeast3;
    return { value: `${formatShare(share)} ab Stufe 3`, range: shares(interval) };
  }
  if ('shares' in cell && 'options' in figure) {
    const parts = cell.shares.map((one, i) => `${figure.options[i]?.label ?? ''}: ${shareOf(one)}`);
    return { value: parts.join('; '), range: '' };
  }
  if ('ratio' in cell) return { value: `${formatNumber(cell.ratio)} ${unit}`, range: numbers(cell.interval) };
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
const numbers = ({ lower, upper }: Interval) => `${formatNumber(lower)} bis ${formatNumber(upper)}`;
