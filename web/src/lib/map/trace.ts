import type { Brush } from './brush.ts';
import type { MapFrame } from './mapFrame.ts';

/** Lays the outlines of an area on the canvas as its path. */
export function trace(ctx: Brush, rings: readonly (readonly number[])[], frame: MapFrame): void {
  ctx.beginPath();
  for (const ring of rings) {
    traceLine(ctx, ring, frame);
    ctx.closePath();
  }
}

/** Adds a line to the path. */
export function traceLine(ctx: Brush, points: readonly number[], { scale, left, top }: MapFrame): void {
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] ?? 0) * scale + left;
    const y = (points[i + 1] ?? 0) * scale + top;
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
}
