import { countsText } from '#lib/results/captions.ts';
import type { FigureView } from '#lib/results/figureView.ts';
import { TOTAL } from '#lib/results/groups.ts';

/** Unit and how many stand behind unreleased figures, over all groups together. */
export function liveFacts(...figures: readonly FigureView[]): string {
  const unit = figures[0]?.unit ?? '';
  const isCounted = figures.some(({ cells }) =>
    cells.some(({ status, group }) => status === 'published' && group.id === TOTAL),
  );
  return `${unit}. ${isCounted ? countsText(figures) : 'Über alle Länder gibt es noch keinen Wert.'}`;
}
