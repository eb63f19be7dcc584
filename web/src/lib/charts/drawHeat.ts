import { classNames } from '#lib/map/classLimits.ts';
import { LIGHT_MAP } from '#lib/map/mapColours.ts';
import { POINTS } from '#lib/results/quantity.ts';
import type { Draw } from './chartAttachment.ts';
import {
  HEAT,
  HEAT_LIMITS,
  heatSigns,
  heatSize,
  type HeatCell,
  type HeatLayout,
  type HeatRow,
} from './heat.layout.ts';

const FAMILY = '"Digitalpegel Sans", "Fira Sans", sans-serif';
const { ink, muted, paper, classes } = LIGHT_MAP;
const PADDING = 12;
const KEY = 28;
/** The first shade on which light numbers are read better than dark ones. */
const FIRST_DARK = 3;

type Pen = CanvasRenderingContext2D;

/** Draws the table of fields into the room there is, in light colours: for pictures to download. */
export function drawHeat(layout: HeatLayout): Draw {
  return (canvas, _, ratio = 1) => {
    const { clientWidth, clientHeight } = canvas.parentElement ?? canvas;
    const ctx = canvas.getContext('2d');
    if (ctx === null) return () => {};
    const { width, height } = heatSize(layout);
    canvas.width = clientWidth * ratio;
    canvas.height = clientHeight * ratio;
    const fit = Math.min(clientWidth / width, clientHeight / height);
    ctx.setTransform(ratio * fit, 0, 0, ratio * fit, 0, 0);
    ctx.textBaseline = 'middle';
    drawKey(ctx);
    const middle = HEAT.key + HEAT.head / 2;
    layout.columns.forEach(({ name }, i) => write(ctx, name, rightOf(i), middle, ink, 600));
    const top = HEAT.key + HEAT.head;
    layout.rows.forEach((row, i) => drawRow(ctx, row, top + i * HEAT.row, width));
    writeLeft(ctx, heatSigns(layout).join(', '), 0, height - HEAT.foot / 2);
    return () => {};
  };
}

/** The classes beside each other, each with its shade. */
function drawKey(ctx: Pen): void {
  const middle = HEAT.key / 2;
  let left = 0.5;
  classNames(POINTS, HEAT_LIMITS).forEach((name, shade) => {
    ctx.fillStyle = classes[shade] ?? paper;
    ctx.fillRect(left, middle - 8, KEY, 16);
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1;
    ctx.strokeRect(left, middle - 8, KEY, 16);
    writeLeft(ctx, name, left + KEY + 8, middle);
    left += KEY + 8 + ctx.measureText(name).width + 2 * PADDING;
  });
}

const rightOf = (column: number): number => HEAT.name + HEAT.column * (column + 1) - PADDING;

function drawRow(ctx: Pen, { name, isHighlight, cells }: HeatRow, top: number, width: number): void {
  const middle = top + HEAT.row / 2;
  ctx.fillStyle = muted;
  ctx.fillRect(0, top, width, 1);
  cells.forEach((cell, i) => drawCell(ctx, cell, i, top));
  if (isHighlight) {
    ctx.fillStyle = ink;
    ctx.fillRect(0, top, 4, HEAT.row);
  }
  writeLeft(ctx, name, isHighlight ? PADDING : 0, middle, isHighlight ? 600 : 400);
}

function drawCell(ctx: Pen, cell: HeatCell, column: number, top: number): void {
  const left = HEAT.name + HEAT.column * column;
  if (cell.kind === 'value') {
    ctx.fillStyle = classes[cell.shade] ?? paper;
    ctx.fillRect(left, top + 1, HEAT.column, HEAT.row - 1);
  }
  const colour = cell.kind === 'value' && cell.shade >= FIRST_DARK ? paper : ink;
  write(ctx, cell.text, rightOf(column), top + HEAT.row / 2, colour, 400);
}

function writeLeft(ctx: Pen, text: string, left: number, y: number, weight = 400): void {
  ctx.textAlign = 'left';
  ctx.font = `${weight} 14px ${FAMILY}`;
  ctx.fillStyle = ink;
  ctx.fillText(text, left, y);
}

function write(ctx: Pen, text: string, right: number, y: number, colour: string, weight: number): void {
  ctx.textAlign = 'right';
  ctx.font = `${weight} 14px ${FAMILY}`;
  ctx.fillStyle = colour;
  ctx.fillText(text, right, y);
}
