import type { Palette } from './palette.ts';
import type { TrendLine } from './trend.layout.ts';

/** How a line is told from the others: by colour, dash and mark, so that no single one has to suffice. */
export interface LineStyle {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly point: 'circle' | 'triangle' | 'rect' | 'rectRot' | 'crossRot';
}

/** Of the chained series, unlike that of any group. */
export const CHAINED_DASH = [1, 5] as const;
const DASHES = [[], [8, 4], [2, 3], [12, 4, 2, 4], [5, 5]];
const POINTS = ['circle', 'triangle', 'rect', 'rectRot', 'crossRot'] as const;

export function lineStyle(
  { position, isTotal }: Pick<TrendLine, 'position' | 'isTotal'>,
  { main, groups }: Palette,
): LineStyle {
  if (isTotal) return { colour: main, dash: [], point: 'circle' };
  return {
    colour: groups[position % groups.length] ?? main,
    dash: DASHES[position % DASHES.length] ?? [],
    point: POINTS[position % POINTS.length] ?? 'circle',
  };
}
