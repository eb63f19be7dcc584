import { LIGHT } from '#lib/charts/palette.ts';
import { KEY_WIDTH, STYLES, type Key, type Measure, type Sheet } from './sheet.ts';

/** Paints everything of a picture but its chart, dark on white: pictures go into documents and onto slides. */
export function paintSheet(ctx: CanvasRenderingContext2D, { width, height, lines, keys }: Sheet): void {
  ctx.fillStyle = LIGHT.paper;
  ctx.fillRect(0, 0, width, height);
  ctx.textBaseline = 'top';
  for (const { text, style, x, y } of lines) {
    ctx.font = STYLES[style].font;
    ctx.fillStyle = style === 'title' || style === 'legend' ? LIGHT.ink : LIGHT.muted;
    ctx.fillText(text, x, y);
  }
  for (const key of keys) paintKey(ctx, key);
}

const SURFACE = 14;

function paintKey(ctx: CanvasRenderingContext2D, { x, y, colour, dash }: Key): void {
  if (dash === undefined) {
    ctx.fillStyle = colour;
    ctx.fillRect(x + (KEY_WIDTH - SURFACE) / 2, y - SURFACE / 2, SURFACE, SURFACE);
    return;
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.5;
  ctx.setLineDash([...dash]);
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + KEY_WIDTH, y);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Measures texts as a canvas would write them. */
export function measureOn(ctx: CanvasRenderingContext2D): Measure {
  return (text, { font }) => {
    ctx.font = font;
    return ctx.measureText(text).width;
  };
}
