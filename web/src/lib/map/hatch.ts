import type { Brush } from './brush.ts';
import type { NoValue } from '#lib/results/signs.ts';

/** Patterns of areas, each after the sign in the table: · as dots, / as slanted lines, x crossed, – as dashes. */
export type Hatch = Exclude<NoValue, undefined>;

/** A part of the canvas that is filled with a pattern. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const GAP = 8;

/** Draws a pattern over a box; whoever calls has clipped to the area. */
export function drawHatch(ctx: Brush, hatch: Hatch, box: Box, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = 1.1;
  switch (hatch) {
    case 'withheld':
      dots(ctx, box);
      break;
    case 'unreliable':
      slanted(ctx, box, 1);
      break;
    case 'merged':
      slanted(ctx, box, 1);
      slanted(ctx, box, -1);
      break;
    case 'empty':
      dashes(ctx, box);
      break;
  }
}

/** Rows begin at whole multiples of the gap, so that patterns of neighbours meet. */
const start = (edge: number, gap: number): number => Math.floor(edge / gap) * gap;

function dots(ctx: Brush, { left, top, right, bottom }: Box): void {
  ctx.beginPath();
  for (let y = start(top, GAP); y <= bottom; y += GAP)
    for (let x = start(left, GAP) + ((y / GAP) % 2 === 0 ? 0 : GAP / 2); x <= right; x += GAP) {
      ctx.moveTo(x + 1.1, y);
      ctx.arc(x, y, 1.1, 0, 2 * Math.PI);
    }
  ctx.fill();
}

function slanted(ctx: Brush, { left, top, right, bottom }: Box, way: 1 | -1): void {
  const height = bottom - top;
  ctx.beginPath();
  // Lines of the same family everywhere: x ± y is a multiple of the gap.
  for (let sum = start(left + way * top - height, GAP); sum <= right + way * top + height; sum += GAP) {
    ctx.moveTo(sum - way * top, top);
    ctx.lineTo(sum - way * bottom, bottom);
  }
  ctx.stroke();
}

function dashes(ctx: Brush, { left, top, right, bottom }: Box): void {
  ctx.beginPath();
  for (let y = start(top, GAP); y <= bottom; y += GAP)
    for (let x = start(left, 2 * GAP) + ((y / GAP) % 2 === 0 ? 0 : GAP); x <= right; x += 2 * GAP) {
      ctx.moveTo(x, y);
      ctx.lineTo(x + GAP, y);
    }
  ctx.stroke();
}
