import type { BarView, Comparison, Place, Series } from './comparison.layout.ts';

const NAMES: Readonly<Record<BarView, string>> = {
  balken: 'Balkendiagramm',
  punkte: 'Punktdiagramm',
  quartile: 'Diagramm der mittleren Hälfte',
};

/** Says what the picture of a comparison shows, bar by bar, as text in its place. */
export function comparisonSummary({ categories, series, view }: Comparison): string {
  const [only] = series;
  if (only === undefined) return 'Keine Werte';
  if (series.length === 1) return `${NAMES[view]} ${only.label}. ${listed(categories, only.places)}`;
  const parts = categories.map(
    (category, i) => `${category}: ${series.map((one) => textAt(one, i)).join(', ')}`,
  );
  return `${NAMES[view]}. ${parts.join('. ')}`;
}

function listed(categories: readonly string[], places: readonly Place[]): string {
  return categories.map((category, i) => `${category} ${places[i]?.words ?? ''}`).join(', ');
}

function textAt({ label, places }: Series, i: number): string {
  return `${label} ${places[i]?.words ?? ''}`;
}
