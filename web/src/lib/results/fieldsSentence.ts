import type { Selection } from '#lib/url/selection.ts';
import type { FigureView } from './figureView.ts';
import { isPart } from './figureSentence.ts';
import { measureName } from './groups.ts';
import { GROUPING_DATIVES, GROUPING_NAMES } from './offeredViews.ts';
import { placeText } from './placeText.ts';
import { formatEstimate } from './quantity.ts';

/** How the sentence begins where all fields stand together. */
export const ALL_FIELDS = 'In den acht Handlungsfeldern';

/**
 * Says in one sentence what the scores of some fields show of their groups; the index and groups put together stay out of it.
 *
 * „In den vier Kernfeldern liegen die Länder zwischen 43,4 Punkten (E-Akte) und 64,6 Punkten (Datenschutz)“
 *
 * @param fields „In den vier Kernfeldern“
 */
export function fieldsSentence(
  fields: string,
  views: readonly Pick<FigureView, 'id' | 'title' | 'quantity' | 'cells'>[],
  where: Pick<Selection, 'grouping' | 'state'>,
): string {
  const { grouping, state } = where;
  const parts = views
    .filter(({ id }) => id !== 'index')
    .flatMap((view) => view.cells.map((cell) => ({ view, cell })))
    .filter(({ cell: { group } }) => group.members === undefined && isPart(group, where));
  const values = parts
    .flatMap(({ view, cell }) => (cell.status === 'published' ? [{ view, cell, value: cell.value }] : []))
    .toSorted((a, b) => a.value - b.value);
  const [low, high] = [values[0], values.at(-1)];
  const land = views.flatMap(({ cells }) => cells).find(({ group }) => group.id === state)?.group;
  const within = land === undefined || grouping === 'laender' ? '' : ` ${placeText(land)}`;
  const groups = GROUPING_NAMES[grouping] + within;
  if (low === undefined || high === undefined)
    return `${fields} ist für die ${groups} kein Wert veröffentlicht`;
  const said = ({ view, cell }: typeof low): string =>
    `${formatEstimate(view.quantity, cell)} Punkten (${measureName(view)})`;
  const range = `zwischen ${said(low)} und ${said(high)}`;
  const all = new Set(parts.map(({ cell }) => cell.group.id)).size;
  const shown = new Set(values.map(({ cell }) => cell.group.id)).size;
  if (shown === 1 && all > 1)
    return `${fields} liegt ${low.cell.group.label} ${range}; sonst ist für die ${groups} kein Wert veröffentlicht`;
  const rest = shown === all ? '' : `; veröffentlicht für ${shown} von ${all} ${GROUPING_DATIVES[grouping]}`;
  return `${fields} liegen die ${groups} ${range}${rest}`;
}
