import { TOTAL } from './groups.ts';
import { formatValue, type Quantity } from './quantity.ts';
import type { SeriesView } from './seriesView.ts';

/** „E-Akte: in allen Ländern zusammen von 20,1 (2018) auf 38,2 Punkte (2025)“ */
export function trendSentence(title: string, series: readonly SeriesView[], quantity: Quantity): string {
  const name = title.endsWith('?') ? `${title} ${quantity.name}:` : `${title}:`;
  const unit = quantity.kind === 'points' || quantity.kind === 'amount' ? ` ${quantity.unit}` : '';
  const written = (value: number): string => formatValue(quantity, value);
  const points = series.find(({ group }) => group.id === TOTAL)?.points ?? [];
  const known = points.flatMap((point) =>
    point.kind === 'value' ? [{ ...point, mean: point.cell.value }] : [],
  );
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${name} noch kein Wert über alle Länder`;
  if (first === last) return `${name} ${written(last.mean)}${unit} (${last.edition})`;
  return `${name} in fünf Ländern zusammen von ${written(first.mean)} (${first.edition}) auf ${written(last.mean)}${unit} (${last.edition})`;
}

/** „Veröffentlichungsstände 2018.1, 2019.1, 2020.2“ */
export function trendStandText(series: readonly SeriesView[]): string {
  const releases = new Set(series.flatMap(({ points }) => points.map(({ releaseId }) => releaseId)));
  return `Veröffentlichungsstände ${[...releases].join(', ')}`;
}
