import type { FigureView } from '#lib/results/figureView.ts';
import { figureSentence } from '#lib/results/figureSentence.ts';
import { TOTAL } from '#lib/results/groups.ts';
import type { Selection, View } from '#lib/url/selection.ts';

/** Says what an unreleased figure shows, in the words of a release save that nothing is published. */
export function liveSentence(figure: FigureView, selection: Selection, view: View): string {
  const parts = figure.cells.filter(({ group }) => group.id !== TOTAL && group.id !== selection.state);
  const hasQuartiles = parts.some((cell) => cell.status === 'published' && cell.quartiles !== undefined);
  return figureSentence(
    figure,
    selection,
    view === 'quartile' && !hasQuartiles ? 'balken' : view,
    'sichtbar',
  );
}
