import type { FigureView } from '#lib/results/figureView.ts';
import { isStackable } from '#lib/charts/levels.layout.ts';
import type { SeriesView } from '#lib/results/seriesView.ts';
import type { Grouping, Selection, View } from '#lib/url/selection.ts';

/** What a figure has to show in a grouping. */
export interface Material {
  readonly figure: Pick<FigureView, 'kind' | 'options' | 'multiple' | 'cells'>;
  readonly series: readonly SeriesView[];
  readonly grouping: Grouping;
}

export const VIEW_NAMES = {
  balken: 'Balken',
  stufen: 'Verteilung',
  punkte: 'Punkte',
  quartile: 'Mittlere Hälfte',
  steigung: 'Zwei Jahre',
  verlauf: 'Verlauf',
  raster: 'Raster',
  karte: 'Karte',
} as const satisfies Record<View, string>;

/** Groups from which on dots are read more easily than bars. */
const MANY = 12;

/** The views that make sense (Ansichten), the one that suits best first. */
export function viewsOf({ figure, series, grouping }: Material): readonly View[] {
  const values = figure.cells.flatMap((cell) => (cell.status === 'published' ? [cell] : []));
  const editions = new Set(
    series.flatMap(({ points }) =>
      points.flatMap(({ kind, edition }) => (kind === 'value' ? [edition] : [])),
    ),
  );
  const hasShares = figure.options.length > 1 && values.some(({ shares }) => shares !== undefined);
  const isChoice = figure.kind === 'choice';
  const all: readonly (readonly [View, boolean])[] = [
    ['stufen', hasShares && (isChoice || isStackable(figure))],
    ['punkte', values.length >= MANY],
    ['balken', true],
    ['punkte', values.length < MANY],
    ['quartile', values.some(({ quartiles }) => quartiles !== undefined)],
    ['verlauf', editions.size > 1],
    ['steigung', editions.size > 1],
    ['raster', figure.kind === 'score'],
    ['karte', grouping === 'laender' || grouping === 'kreise'],
  ];
  return all.flatMap(([view, isOffered]) => (isOffered ? [view] : []));
}

/** The view asked for, if it makes sense; otherwise the one that suits best. */
export function viewFor(material: Material, { view }: Pick<Selection, 'view'>): View {
  const views = viewsOf(material);
  return views.find((one) => one === view) ?? views[0] ?? 'balken';
}

export const GROUPING_NAMES = {
  laender: 'Länder',
  groessen: 'Größenklassen',
  arten: 'Verwaltungstypen',
  kreise: 'Kreise',
} as const satisfies Record<Grouping, string>;

/** „nach Ländern“ */
export const GROUPING_DATIVES = {
  laender: 'Ländern',
  groessen: 'Größenklassen',
  arten: 'Verwaltungstypen',
  kreise: 'Kreisen',
} as const satisfies Record<Grouping, string>;

/** A grouping with larger groups, for where nothing is shown. */
export function widerThan({ grouping, state }: Pick<Selection, 'grouping' | 'state'>): Selection | undefined {
  if (grouping === 'laender') return undefined;
  return state === undefined ? { grouping: 'laender' } : { grouping };
}
