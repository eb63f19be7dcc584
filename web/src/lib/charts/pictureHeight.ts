import type { FigureView } from '#lib/results/figureView.ts';
import type { Selection, View } from '#lib/url/selection.ts';
import { compareGroups } from './comparison.layout.ts';
import { isStackable, layoutLevels, layoutOptions } from './levels.layout.ts';
import { barsHeight, type Height } from './rows.ts';
import { layoutStrips, stripsHeight } from './strip.layout.ts';

/** A line that explains the picture below it. */
const NOTE = { wide: 36, narrow: 60 } as const;
/** The names of the colours above it. */
const KEY = { wide: 38, narrow: 67 } as const;

/** About how much room the picture of a figure takes with its key and its notes, as `FigurePicture` draws it. */
export function pictureHeight(
  figure: FigureView,
  view: View,
  selection: Selection,
  states: readonly { readonly id: string; readonly label: string }[],
): Height {
  const { grouping, state, highlight } = selection;
  if (view === 'stufen' && isStackable(figure)) {
    const names = layoutLevels(figure, selection).rows.map(({ label }) => label);
    return sum(barsHeight(names, 1), KEY);
  }
  if (view === 'stufen') {
    const { categories, series } = layoutOptions(figure, selection);
    return sum(barsHeight(categories, series.length), KEY, NOTE);
  }
  if (view === 'punkte' && grouping === 'kreise' && state === undefined)
    return stripsHeight(layoutStrips(figure, states, highlight));
  const bars = view === 'punkte' || view === 'quartile' ? view : 'balken';
  return sum(barsHeight(compareGroups([figure], bars, selection).categories, 1), NOTE);
}

const sum = (...parts: readonly Height[]): Height => ({
  wide: parts.reduce((all, { wide }) => all + wide, 0),
  narrow: parts.reduce((all, { narrow }) => all + narrow, 0),
});
