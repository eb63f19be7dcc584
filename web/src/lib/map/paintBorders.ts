import type { MapPicture } from './mapPicture.ts';
import { isWithin } from './shapesOf.ts';
import { stateOf, type Border } from './regions.ts';
import type { MapLayout } from './regionMap.layout.ts';
import { traceLine } from './trace.ts';

/** How strong a line is: within a state, around groups put together, around a state. */
export type Weight = 'district' | 'union' | 'state';

/** What a line parts on this map; `undefined` where it is not shown. */
export function weightOf(
  { between }: Pick<Border, 'between'>,
  { level, state, unions }: Pick<MapLayout, 'level' | 'state' | 'unions'>,
): Weight | undefined {
  if (!between.some((district) => isWithin(district, state))) return undefined;
  const [one = '', other = ''] = between;
  if (stateOf(one) !== stateOf(other)) return 'state';
  if (level === 'laender') return undefined;
  const unionOf = (id: string) => unions.findIndex(({ members }) => members?.includes(id));
  return unionOf(one) === unionOf(other) ? 'district' : 'union';
}

export function paintBorders({ ctx, regions, layout, colours, frame }: MapPicture): void {
  const styles = [
    { weight: 'district', width: 0.8, colour: colours.muted, dash: [] },
    { weight: 'union', width: 2, colour: colours.ink, dash: [5, 3] },
    { weight: 'state', width: 2, colour: colours.ink, dash: [] },
  ] as const;
  for (const { weight, width, colour, dash } of styles) {
    ctx.beginPath();
    for (const border of regions.borders)
      if (weightOf(border, layout) === weight) traceLine(ctx, border.points, frame);
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.setLineDash(dash);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
