import { formatPoints } from '#lib/format.ts';
import { TOTAL } from './groups.ts';
import type { SeriesView } from './seriesView.ts';

/** „E-Akte: in allen Ländern zusammen von 20,1 (2018) auf 38,2 Punkte (2025)“ */
export function trendSentence(title: string, series: readonly SeriesView[]): string {
  const points = series.find(({ group }) => group.id === TOTAL)?.points ?? [];
  const known = points.flatMap((point) =>
    point.kind === 'value' ? [{ ...point, mean: point.cell.value }] : [],
  );
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${title}: noch kein Wert über alle Länder`;
  if (first === last) return `${title}: ${formatPoints(last.mean)} Punkte (${last.edition})`;
  return `${title}: in fünf Ländern zusammen von ${formatPoints(first.mean)} (${first.edition}) auf ${formatPoints(last.mean)} Punkte (${last.edition})`;
}

/** „Veröffentlichungsstände 2018.1, 2019.1, 2020.2“ */
export function trendStandText(series: readonly SeriesView[]): string {
  const releases = new Set(series.flatMap(({ points }) => points.map(({ releaseId }) => releaseId)));
  return `Veröffentlichungsstände ${[...releases].join(', ')}`;
}
