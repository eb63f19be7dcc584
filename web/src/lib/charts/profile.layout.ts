import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { placeOf, type BarView, type Comparison } from './comparison.layout.ts';

/** Several figures side by side (Profil): a category for each, a series for each group. */
export function layoutProfile(
  figures: readonly Pick<FigureView, 'title' | 'quantity'>[],
  groups: readonly { readonly label: string; readonly cells: readonly (ViewCell | undefined)[] }[],
  view: BarView,
): Comparison {
  return {
    categories: figures.map(({ title }) => title),
    series: groups.map(({ label, cells }) => ({
      label,
      places: figures.map(({ quantity }, position) => placeOf(cells[position], quantity, view, '')),
    })),
  };
}
