import { formatCount, formatShare } from '#lib/format.ts';
import { TOTAL } from './groups.ts';
import type { FigureView } from './figureView.ts';
import type { SeriesView } from './seriesView.ts';

/**
 * How many stand behind figures, over all groups together or in one group: „n = 512 von N = 986 Verwaltungen (52 %), für 61 % der
 * Einwohnerinnen und Einwohner zuständig“. Where figures differ, from the smallest to the largest n.
 */
export function countsText(figures: readonly Pick<FigureView, 'cells'>[], group = TOTAL): string {
  const totals = figures
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => (cell.status === 'published' && cell.group.id === group ? [cell] : []))
    .toSorted((a, b) => a.n - b.n);
  const least = totals[0];
  const most = totals.at(-1);
  if (least === undefined || most === undefined)
    return group === TOTAL ? noTotal(figures) : 'n von N stehen in der Tabelle.';
  const units = range(least.n, most.n, formatCount);
  const share = range(least.coverage.units, most.coverage.units, formatShare);
  const inhabitants = range(least.coverage.inhabitants, most.coverage.inhabitants, formatShare);
  const where = group === TOTAL ? '' : `${least.group.label}: `;
  return `${where}n = ${units} von N = ${formatCount(least.N)} Verwaltungen (${share}), zuständig für ${inhabitants} der Einwohnerinnen und Einwohner.`;
}

function noTotal(figures: readonly Pick<FigureView, 'cells'>[]): string {
  const totals = figures.flatMap(({ cells }) => cells).filter(({ group }) => group.id === TOTAL);
  return totals.length > 0 && totals.every(({ status }) => status === 'unreliable')
    ? 'Über alle Länder haben zu wenige geantwortet für einen belastbaren Wert.'
    : 'Der Wert über alle Länder ist nicht veröffentlicht.';
}

function range(low: number, high: number, format: (value: number) => string): string {
  const [from, to] = [format(low), format(high)];
  return from === to ? from : `${from} bis ${to}`;
}

/** „Erhebungsrunde 2025, Veröffentlichungsstand 2025.1, Fragebogen 2025.1“ */
export function provenanceText({
  edition,
  releaseId,
  questionnaireVersion,
}: Pick<FigureView, 'edition' | 'releaseId' | 'questionnaireVersion'>): string {
  return `Erhebungsrunde ${edition}, Veröffentlichungsstand ${releaseId}, Fragebogen ${questionnaireVersion}`;
}

/** „Veröffentlichungsstände 2018.1, 2019.1, 2020.2“ */
export function releasesText(series: readonly SeriesView[]): string {
  const releases = new Set(series.flatMap(({ points }) => points.map(({ releaseId }) => releaseId)));
  return `Veröffentlichungsstände ${[...releases].join(', ')}`;
}
