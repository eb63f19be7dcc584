import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { POINTS } from '#lib/results/quantity.ts';
import { comparison, placeOf, type BarView, type Comparison } from './comparison.layout.ts';

/** Several figures of one quantity side by side (Profil): a category for each, a series for each group. */
export function layoutProfile(
  figures: readonly Pick<FigureView, 'title' | 'quantity'>[],
  groups: readonly { readonly label: string; readonly cells: readonly (ViewCell | undefined)[] }[],
  view: BarView,
): Comparison {
  const series = groups.map(({ label, cells }) => ({
    label,
    places: figures.map(({ quantity }, position) => placeOf(cells[position], quantity, view, '')),
  }));
  const names = figures.map(({ title }) => title);
  return comparison(names, series, figures[0]?.quantity ?? POINTS, view);
}
