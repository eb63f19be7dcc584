import type { BarView } from '#lib/charts/comparison.layout.ts';
import type { FigureView, ViewCell } from './figureView.ts';
import { formatCount } from '#lib/format.ts';
import { formatValue, type Quantity } from './quantity.ts';
import { isState } from './viewOf.ts';

const STATES = ['keinem Land', 'einem Land', 'zwei Ländern', 'drei Ländern', 'vier Ländern', 'fünf Ländern'];

/**
 * Says in one sentence what a figure shows of the states, leaving out those put together. It names the range and no
 * ranking: intervals may overlap.
 *
 * „E-Akte: Mittelwerte zwischen 33,9 und 43,1 Punkten in fünf Ländern“, „Wie weit …? Stufe 3 und höher: zwischen 12 %
 * und 31 % in fünf Ländern“
 */
export function rangeSentence(
  { title, quantity, cells }: Pick<FigureView, 'title' | 'quantity' | 'cells'>,
  view: BarView,
): string {
  const values = cells.filter(({ group }) => isState(group)).flatMap((cell) => valueOf(cell, view));
  const subject = subjectOf(title, quantity);
  if (values.length === 0) return `${subject} kein Länderwert veröffentlicht`;
  const write = (value: number): string =>
    view === 'quartile' && quantity.kind === 'points' ? formatCount(value) : formatValue(quantity, value);
  const low = write(Math.min(...values));
  const high = write(Math.max(...values));
  const where = `in ${STATES[values.length] ?? `${values.length} Ländern`}`;
  const [one, many] = quantity.kind === 'points' ? [' Punkte', ' Punkten'] : unitsOf(quantity);
  if (low === high) return `${subject} ${low}${one} ${where}`;
  return `${subject} ${nounOf(quantity, view)}zwischen ${low} und ${high}${many} ${where}`;
}

/** A question is its own sentence; after it stands what is read off. */
function subjectOf(title: string, { name, kind }: Quantity): string {
  if (kind === 'points') return `${title}:`;
  return title.endsWith('?') ? `${title} ${name}:` : `${title}:`;
}

function nounOf({ kind }: Quantity, view: BarView): string {
  if (view === 'quartile') return 'Mediane ';
  return kind === 'points' ? 'Mittelwerte ' : '';
}

function unitsOf({ kind, unit }: Quantity): readonly [string, string] {
  const after = kind === 'amount' ? ` ${unit}` : '';
  return [after, after];
}

function valueOf(cell: ViewCell, view: BarView): number[] {
  if (cell.status !== 'published') return [];
  if (view === 'balken') return [cell.value];
  return cell.quartiles === undefined ? [] : [cell.quartiles.median];
}
