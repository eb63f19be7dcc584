import type { Comparison, Place, Series } from './comparison.layout.ts';

/** Says what the picture of a comparison shows, bar by bar, as text in its place. */
export function comparisonSummary({ categories, series }: Comparison): string {
  const [only] = series;
  if (only === undefined) return 'Keine Werte';
  if (series.length === 1) return `Balkendiagramm ${only.label}. ${listed(categories, only.places)}`;
  const parts = categories.map(
    (category, i) => `${category}: ${series.map((one) => textAt(one, i)).join(', ')}`,
  );
  return `Balkendiagramm. ${parts.join('. ')}`;
}

function listed(categories: readonly string[], places: readonly Place[]): string {
  return categories.map((category, i) => `${category} ${places[i]?.words ?? ''}`).join(', ');
}

function textAt({ label, places }: Series, i: number): string {
  return `${label} ${places[i]?.words ?? ''}`;
}
