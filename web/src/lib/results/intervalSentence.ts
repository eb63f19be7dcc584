import { formatEstimate, formatRange, type Quantity } from './quantity.ts';

/** A value with what it rests on. */
interface Estimated {
  readonly value: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  readonly n: number;
  readonly N: number;
}

/**
 * What an interval means, with numbers of the figure it stands beside.
 *
 * @param what „E-Akte, Sachsen“
 */
export function intervalSentence(what: string, quantity: Quantity, cell: Estimated): string {
  const unit = quantity.unit === '' ? '' : ` ${quantity.unit}`;
  return `${what}: ${formatEstimate(quantity, cell)}${unit}, Intervall ${formatRange(quantity, cell.interval)}. ${silent(cell)}`;
}

const silent = ({ n, N }: Estimated): string =>
  n === N
    ? 'Alle Verwaltungen haben geantwortet, deshalb ist das Intervall so schmal.'
    : 'Wie alle geantwortet hätten, weiß niemand; vermutlich läge der Wert in diesem Bereich.';
