import { formatCount, formatShare } from '#lib/format.ts';
import { factsOf, type FigureFacts } from '#lib/results/figureFacts.ts';
import type { FigureView } from '#lib/results/figureView.ts';
import { tableFacts, type ReleaseFacts } from '#lib/results/tableFacts.ts';
import { mapTable } from './mapTable.ts';
import type { MapLayout } from './regionMap.layout.ts';

/** „E-Akte, Mittelwert nach Ländern, 2025“, of the table beside a map */
function mapCaption({ title, level, state, states }: MapLayout, edition: number): string {
  const within = states.find(({ id }) => id === state)?.label;
  const places = level === 'laender' ? 'Ländern' : 'Kreisen und kreisfreien Städten';
  return `${title} nach ${places}${within === undefined ? '' : ` in ${within}`}, ${edition}`;
}

/** What stands beside the map of a figure; its table is that of the map. */
export function figureMapFacts(figure: FigureView, layout: MapLayout): FigureFacts | undefined {
  const facts = factsOf([figure], layout.state);
  return facts && { ...facts, tables: [mapTable(layout, mapCaption(layout, figure.edition))] };
}

/** What stands beside the map of who took part, which is counted and not estimated. */
export function participationFacts(layout: MapLayout, release: ReleaseFacts): FigureFacts {
  return tableFacts(release, {
    id: 'participation',
    table: mapTable(layout, mapCaption(layout, release.edition)),
    unit: 'Anteil der Verwaltungen mit gültiger Abgabe',
    counts: countsOf(layout),
  });
}

/** Of all together, or of the state that is shown. */
function countsOf({ wholes, state }: MapLayout): string {
  const whole = wholes.find(({ id }) => id === state) ?? wholes[0];
  if (whole?.kind !== 'shown') return 'n von N stehen in der Tabelle.';
  const { label, n, N } = whole;
  return `${label}: n = ${formatCount(n)} von N = ${formatCount(N)} Verwaltungen (${formatShare(n / N)}).`;
}
