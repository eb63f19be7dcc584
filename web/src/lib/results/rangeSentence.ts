import { formatCount, formatPoints } from '#lib/format.ts';
import type { BarView } from '#lib/charts/comparison.layout.ts';
import type { FigureView, ViewCell } from './figureView.ts';
import { isState } from './viewOf.ts';

const STATES = ['keinem Land', 'einem Land', 'zwei Ländern', 'drei Ländern', 'vier Ländern', 'fünf Ländern'];

/**
 * Says in one sentence what a figure shows of the states, leaving out those put together. It names the range and no
 * ranking: intervals may overlap.
 *
 * „E-Akte: Mittelwerte zwischen 33,9 und 43,1 Punkten in fünf Ländern“
 */
export function rangeSentence({ title, cells }: Pick<FigureView, 'title' | 'cells'>, view: BarView): string {
  const values = cells.filter(({ group }) => isState(group)).flatMap((cell) => valueOf(cell, view));
  if (values.length === 0) return `${title}: kein Länderwert veröffentlicht`;
  const [noun, format] = view === 'balken' ? ['Mittelwerte', formatPoints] : ['Mediane', formatCount];
  const low = format(Math.min(...values));
  const high = format(Math.max(...values));
  const where = `in ${STATES[values.length] ?? `${values.length} Ländern`}`;
  if (low === high) return `${title}: ${low} Punkte ${where}`;
  return `${title}: ${noun} zwischen ${low} und ${high} Punkten ${where}`;
}

function valueOf(cell: ViewCell, view: BarView): number[] {
  if (cell.status !== 'published') return [];
  if (view === 'balken') return [cell.value];
  return cell.quartiles === undefined ? [] : [cell.quartiles.median];
}
