import type { ScaleOptionsByType } from 'chart.js';
import { markText, type Axis } from './axis.ts';
import type { Palette } from './palette.ts';

const FAMILY = '"Digitalpegel Sans", "Fira Sans", sans-serif';
export const FONT = { family: FAMILY, size: 14 } as const;
export const CANVAS_FONT = `600 13px ${FAMILY}`;

/**
 * What all charts have in common: they fill their room, stand still and leave the pointer alone (`stillCharts.ts`).
 *
 * @param ratio pixels of the picture for each of the page; without it as many as the screen has
 */
export const still = (ratio: number | undefined) => ({
  animation: false as const,
  events: [],
  maintainAspectRatio: false,
  ...(ratio !== undefined && { devicePixelRatio: ratio }),
});

/** The axis of values, calm: thin lines, no frame. */
export function valueAxis(axis: Axis, { muted, line }: Palette) {
  return {
    min: axis.min,
    max: axis.max,
    border: { display: false },
    grid: { color: line, tickLength: 0 },
    ticks: {
      stepSize: axis.step,
      callback: (value: string | number) => markText(axis, Number(value)),
      color: muted,
      font: FONT,
      padding: 6,
      maxRotation: 0,
    },
  } satisfies DeepPartial<ScaleOptionsByType<'linear'>>;
}

type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };

/** Writes on whatever is there: a rim of paper keeps lines and bars away from the letters. */
export function writeText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { ink, paper }: Pick<Palette, 'ink' | 'paper'>,
): void {
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = ink;
  ctx.fillText(text, x, y);
}

/** Pixels from a mark to its text. */
export const TEXT_GAP = 8;

/** How wide texts are on this canvas. */
export function widthsOn(canvas: HTMLCanvasElement, texts: readonly string[]): readonly number[] {
  const ctx = canvas.getContext('2d');
  if (ctx === null) return texts.map(() => 0);
  ctx.font = CANVAS_FONT;
  return texts.map((text) => ctx.measureText(text).width);
}

/** The beginning of a text that is too wide, with an ellipsis. */
export function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  let short = text;
  while (short.length > 1 && widthOf(`${short}…`) > width) short = short.slice(0, -1).trimEnd();
  return `${short}…`;
}
