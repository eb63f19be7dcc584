import type { FigureGroup } from '#survey';
import type { FigureView } from '#lib/results/figureView.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { GROUPING_DATIVES } from '#lib/results/offeredViews.ts';
import { isState } from '#lib/results/viewOf.ts';
import type { Selection, View } from '#lib/url/selection.ts';

/** Says what an unreleased figure shows, in the words of a release save that nothing is published. */
export function liveSentence(figure: FigureView, selection: Selection, view: View): string {
  const { grouping } = selection;
  const values = figure.cells.flatMap((cell) =>
    cell.status === 'published' && isPart(cell.group, selection) ? [cell] : [],
  );
  if (values.length === 0) return `${figure.title}: kein Wert nach ${GROUPING_DATIVES[grouping]}`;
  const hasQuartiles = values.some(({ quartiles }) => quartiles !== undefined);
  return figureSentence(figure, selection, view === 'quartile' && !hasQuartiles ? 'balken' : view);
}

/** Whether the sentence speaks of a group: of states put together it does not. */
function isPart(group: FigureGroup, { grouping, state }: Selection): boolean {
  return grouping === 'laender' ? isState(group) : group.id !== TOTAL && group.id !== state;
}
