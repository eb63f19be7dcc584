import { formatShare } from '#lib/format.ts';
import type { Selection, View } from '#lib/url/selection.ts';
import type { FigureView } from './figureView.ts';
import { TOTAL } from './groups.ts';
import { GROUPING_DATIVES } from './offeredViews.ts';
import { formatRange, formatValue } from './quantity.ts';
import { rangeSentence } from './rangeSentence.ts';

/**
 * Says in one sentence what a figure of any kind shows, whatever divides the administrations. Of levels and options it
 * names the one most often given.
 *
 * „Wie weit ist …? Stufe 3 und höher: 0 % bis 12 % der Verwaltungen, nach Ländern“, „Was hemmt? Am häufigsten „Personal“
 * (35 %), nach Ländern“
 */
export function figureSentence(
  figure: FigureView,
  { grouping, state }: Pick<Selection, 'grouping' | 'state'>,
  view: View,
): string {
  const { title, quantity, cells } = figure;
  if (quantity.kind === 'points' && grouping === 'laender')
    return rangeSentence(figure, view === 'quartile' ? 'quartile' : 'balken');
  const within = cells.find(({ group }) => group.id === state)?.group.label;
  const where =
    `nach ${GROUPING_DATIVES[grouping]}` +
    (within === undefined || grouping === 'laender' ? '' : ` in ${within}`);
  if (view === 'stufen') return mostOften(figure, where);
  const isQuartile = view === 'quartile';
  const values = cells.flatMap((cell) => {
    if (cell.status !== 'published' || cell.group.id === TOTAL || cell.group.id === state) return [];
    return isQuartile ? (cell.quartiles?.median ?? []) : cell.value;
  });
  const what = isQuartile ? 'Median' : quantity.name;
  // The title of a ratio or a percentage says what it is.
  const isNamed = !isQuartile && (quantity.kind === 'amount' || quantity.kind === 'percent');
  const name = title.endsWith('?') ? `${title} ${what}` : isNamed ? title : `${title}, ${what}`;
  if (values.length === 0) return `${name}: kein Wert ${where} veröffentlicht`;
  const [lower, upper] = [Math.min(...values), Math.max(...values)];
  const range = lower === upper ? formatValue(quantity, lower) : formatRange(quantity, { lower, upper });
  return `${name}: ${range} ${quantity.unit}`.trimEnd() + `, ${where}`;
}

/** Of all administrations of the figure together. */
function mostOften({ title, kind, options, cells }: FigureView, where: string): string {
  const subject = title.endsWith('?') ? title : `${title}:`;
  const [whole] = cells;
  const shares = whole?.status === 'published' ? (whole.shares ?? []) : [];
  const most = Math.max(...shares);
  const option = options[shares.indexOf(most)];
  if (option === undefined) return `${subject} Verteilung ${where}`;
  const name = kind === 'level' ? `Stufe ${option.id}` : `„${option.label}“`;
  return `${subject} Am häufigsten ${name} (${formatShare(most)}), ${where}`;
}
