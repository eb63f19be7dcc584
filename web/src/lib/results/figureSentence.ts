import type { BarView } from '#lib/charts/comparison.layout.ts';
import type { Selection } from '#lib/url/selection.ts';
import type { FigureView } from './figureView.ts';
import { TOTAL } from './groups.ts';
import { formatRange } from './quantity.ts';
import { rangeSentence } from './rangeSentence.ts';

const GROUPS = {
  laender: 'nach Ländern',
  groessen: 'nach Größenklassen',
  arten: 'nach Verwaltungstypen',
  kreise: 'nach Kreisen',
} as const satisfies Readonly<Record<Selection['grouping'], string>>;

/**
 * Says in one sentence what a figure of any kind shows, whatever divides the administrations.
 *
 * „Wie weit ist …? Stufe 3 und höher: 0 % bis 12 % der Verwaltungen, nach Ländern“
 */
export function figureSentence(figure: FigureView, { grouping }: Selection, view: BarView): string {
  const { title, quantity, cells } = figure;
  if (quantity.kind === 'points' && grouping === 'laender') return rangeSentence(figure, view);
  const values = cells.flatMap((cell) =>
    cell.status === 'published' && cell.group.id !== TOTAL ? [cell.value] : [],
  );
  const name = title.endsWith('?') ? `${title} ${quantity.name}` : `${title}, ${quantity.name}`;
  if (values.length === 0) return `${name}: kein Wert ${GROUPS[grouping]} veröffentlicht`;
  const range = formatRange(quantity, { lower: Math.min(...values), upper: Math.max(...values) });
  return `${name}: ${range} ${quantity.unit}`.trimEnd() + `, ${GROUPS[grouping]}`;
}
