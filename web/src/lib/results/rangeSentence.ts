import type { Cell, Figure } from '#survey';
import { formatCount, formatPoints } from '#lib/format.ts';
import type { View } from '#lib/url/selection.ts';
import { TOTAL } from './groups.ts';

const STATES = ['keinem Land', 'einem Land', 'zwei Ländern', 'drei Ländern', 'vier Ländern', 'fünf Ländern'];

/**
 * Says in one sentence what a figure shows. It names the range and no ranking: intervals may overlap.
 *
 * „E-Akte: Mittelwerte zwischen 33,9 und 43,1 Punkten in fünf Ländern“
 */
export function rangeSentence({ title, cells }: Pick<Figure, 'title' | 'cells'>, view: View): string {
  const values = cells.filter(({ group }) => group.id !== TOTAL).flatMap((cell) => valueOf(cell, view));
  if (values.length === 0) return `${title}: kein Länderwert veröffentlicht`;
  const [noun, format] = view === 'mittelwert' ? ['Mittelwerte', formatPoints] : ['Mediane', formatCount];
  const low = format(Math.min(...values));
  const high = format(Math.max(...values));
  const where = `in ${STATES[values.length] ?? `${values.length} Ländern`}`;
  if (low === high) return `${title}: ${low} Punkte ${where}`;
  return `${title}: ${noun} zwischen ${low} und ${high} Punkten ${where}`;
}

function valueOf(cell: Cell, view: View): number[] {
  if (cell.status === 'withheld') return [];
  if (view === 'mittelwert') return [cell.mean];
  return cell.quartiles === undefined ? [] : [cell.quartiles.median];
}
