import { compareGroups } from '#lib/charts/comparison.layout.ts';
import { levelColours } from '#lib/charts/levelColours.ts';
import { isStackable, layoutLevels, layoutOptions } from '#lib/charts/levels.layout.ts';
import { LIGHT } from '#lib/charts/palette.ts';
import type { LegendEntry } from '#lib/pictures/sheet.ts';
import type { Selection, View } from '#lib/url/selection.ts';
import type { FigureView } from './figureView.ts';

/** What names colours and lines on a saved picture of a figure, as `FigurePicture` draws it. */
export function pictureLegend(figure: FigureView, view: View, selection: Selection): readonly LegendEntry[] {
  if (view !== 'stufen') return wholeLegend(figure, view, selection);
  if (isStackable(figure)) {
    const { levels } = layoutLevels(figure, selection);
    return levels.map((label, i) => ({ label, colour: levelColours(i, levels.length, LIGHT).fill }));
  }
  const { series } = layoutOptions(figure, selection);
  return series.map(({ label }, i) => ({ label, colour: i === 0 ? LIGHT.main : LIGHT.quiet }));
}

/** What signs in it mean; absent where intervals are drawn, as almost everywhere. */
export function pictureNote(view: View, figure?: FigureView): { readonly explains?: string } {
  if (view === 'quartile')
    return {
      explains:
        'Balken: mittlere Hälfte der Verwaltungen. Strich und Zahl: Median. e: eingeschränkt belastbar.',
    };
  const isPlain = view === 'raster' || (view === 'stufen' && figure !== undefined && isStackable(figure));
  return isPlain ? { explains: '' } : {};
}

/** Bars and dots have one colour; the dashed line is the value of all together. */
function wholeLegend(figure: FigureView, view: View, selection: Selection): readonly LegendEntry[] {
  const isStrip = view === 'punkte' && selection.grouping === 'kreise' && selection.state === undefined;
  if (isStrip || (view !== 'balken' && view !== 'punkte')) return [];
  if (compareGroups([figure], view, selection).whole === undefined) return [];
  return [{ label: 'Fünf Länder (ohne Berlin)', colour: LIGHT.muted, dash: [4, 4] }];
}
