import { drawHatch } from './hatch.ts';
import type { MapColours } from './mapColours.ts';
import type { MapFrame } from './mapFrame.ts';
import type { MapPicture } from './mapPicture.ts';
import { paintBorders } from './paintBorders.ts';
import { paintLabels } from './paintLabels.ts';
import type { MapArea, MapLayout } from './regionMap.layout.ts';
import { stateOf, type Shape } from './regions.ts';
import { shapesOf } from './shapesOf.ts';
import { trace } from './trace.ts';

/** Draws the map; the canvas must be empty. */
export function paintMap(picture: MapPicture): void {
  const { ctx, regions, layout, active } = picture;
  ctx.save();
  ctx.lineJoin = 'round';
  const shapes = shapesOf(regions, layout);
  const areas = new Map(layout.areas.map((area) => [area.id, area]));
  for (const shape of shapes.values()) paintArea(picture, shape, areas.get(shape.id));
  paintBorders(picture);
  for (const shape of setOff(shapes, layout, active)) paintOutline(picture, shape);
  paintLabels(picture);
  ctx.restore();
}

/** The area that is set off, or all of a group or a state. */
function setOff(
  shapes: ReadonlyMap<string, Shape>,
  { unions }: MapLayout,
  active: string | undefined,
): readonly Shape[] {
  if (active === undefined) return [];
  const shape = shapes.get(active);
  if (shape !== undefined) return [shape];
  const members = unions.find(({ id }) => id === active)?.members;
  return [...shapes.values()].filter(({ id }) => members?.includes(id) ?? stateOf(id) === active);
}

function paintArea(picture: MapPicture, shape: Shape, area: MapArea | undefined): void {
  const { ctx, colours, frame } = picture;
  trace(ctx, shape.rings, frame);
  ctx.fillStyle = area === undefined ? colours.neutral : shadeOf(area, colours);
  ctx.fill('evenodd');
  if (area === undefined || area.kind === 'shown') return;
  ctx.save();
  ctx.clip('evenodd');
  if (area.kind === 'hidden') drawHatch(ctx, area.status, boxOf(shape, frame), colours.muted);
  else drawHatch(ctx, 'merged', boxOf(shape, frame), overShade(area.class, colours));
  ctx.restore();
}

function shadeOf(area: MapArea, { classes, paper }: MapColours): string {
  return area.kind === 'hidden' ? paper : (classes[area.class] ?? paper);
}

/** What shows on a shade and yet lets it seem no higher: lines of the paper, and on the faintest two muted ones. */
export function overShade(position: number, { muted, paper }: Pick<MapColours, 'muted' | 'paper'>): string {
  return position < 2 ? muted : paper;
}

function boxOf({ rings }: Shape, { scale, left, top }: MapFrame) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const ring of rings)
    ring.forEach((value, i) => {
      const pixel = value * scale + (i % 2 === 0 ? left : top);
      if (i % 2 === 0) {
        box.left = Math.min(box.left, pixel);
        box.right = Math.max(box.right, pixel);
      } else {
        box.top = Math.min(box.top, pixel);
        box.bottom = Math.max(box.bottom, pixel);
      }
    });
  return box;
}

function paintOutline({ ctx, colours, frame }: MapPicture, shape: Shape): void {
  trace(ctx, shape.rings, frame);
  for (const [width, colour] of [
    [7, colours.paper],
    [3.5, colours.ink],
  ] as const) {
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
}
