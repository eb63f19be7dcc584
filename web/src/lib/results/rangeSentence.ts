import { formatCount, formatPoints } from '#lib/format.ts';
import type { View } from '#lib/url/selection.ts';
import type { StateCell, StatesFigure } from './ofStates.ts';
import { isState } from './stateGroups.ts';

const STATES = ['keinem Land', 'einem Land', 'zwei Ländern', 'drei Ländern', 'vier Ländern', 'fünf Ländern'];

/**
 * Says in one sentence what a figure shows of the states, leaving out those put together. It names the range and no
 * ranking: intervals may overlap.
 *
 * „E-Akte: Mittelwerte zwischen 33,9 und 43,1 Punkten in fünf Ländern“
 */
export function rangeSentence({ title, cells }: Pick<StatesFigure, 'title' | 'cells'>, view: View): string {
  const values = cells.filter(({ group }) => isState(group)).flatMap((cell) => valueOf(cell, view));
  if (values.length === 0) return `${title}: kein Länderwert veröffentlicht`;
  const [noun, format] = view === 'mittelwert' ? ['Mittelwerte', formatPoints] : ['Mediane', formatCount];
  const low = format(Math.min(...values));
  const high = format(Math.max(...values));
  const where = `in ${STATES[values.length] ?? `${values.length} Ländern`}`;
  if (low === high) return `${title}: ${low} Punkte ${where}`;
  return `${title}: ${noun} zwischen ${low} und ${high} Punkten ${where}`;
}

function valueOf(cell: StateCell, view: View): number[] {
  if (cell.status !== 'published') return [];
  if (view === 'mittelwert') return [cell.mean];
  return cell.quartiles === undefined ? [] : [cell.quartiles.median];
}
