import type { Attachment } from 'svelte/attachments';
import { LIGHT, type Palette } from './palette.ts';
import { onPaletteChange, screenPalette } from './screenPalette.ts';

/**
 * Draws on a canvas at once; the result takes the drawing away.
 *
 * @param ratio pixels for each of the page; without it as many as the screen has
 */
export type Draw = (canvas: HTMLCanvasElement, palette: Palette, ratio?: number) => () => void;

const drawings = new WeakMap<HTMLCanvasElement, Draw>();

/** How a chart on the page is drawn, to draw it elsewhere; absent before it is drawn the first time. */
export const drawingOf = (canvas: HTMLCanvasElement): Draw | undefined => drawings.get(canvas);

/** Says how what is on a canvas is drawn elsewhere, for what does not come from `chartAttachment`. */
export const keepDrawing = (canvas: HTMLCanvasElement, draw: Draw): void => void drawings.set(canvas, draw);

/**
 * Pixels a chart may be wide and high on a sheet of A4 with its table, or alone where it is too long for that, and how
 * much finer than a screen it is.
 */
const PAPER = { width: 660, height: 300, many: 440, part: 0.8, long: 600, alone: 940, ratio: 3 } as const;

function heightOnPaper(height: number): number {
  if (height > PAPER.long) return Math.min(height, PAPER.alone);
  // Many rows keep room for their names.
  return height > PAPER.many ? PAPER.part * height : Math.min(height, PAPER.height);
}

/**
 * Draws a chart once the page is readable and the typeface is there, and again when the colours change, and for paper.
 *
 * @param load brings the drawing, and with it the chart library, which no page waits for
 */
export function chartAttachment(load: () => Promise<Draw>): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const box = canvas.parentElement ?? canvas;
    let isGone = false;
    let erase = () => {};
    const redraw = (palette: Palette, ratio?: number) => {
      const draw = drawings.get(canvas);
      if (isGone || draw === undefined) return;
      erase();
      erase = draw(canvas, palette, ratio);
    };
    const redrawOnScreen = () => redraw(screenPalette());
    const redrawOnPaper = () => {
      const { clientWidth, clientHeight } = box;
      box.style.width = `${Math.min(PAPER.width, clientWidth)}px`;
      box.style.height = `${heightOnPaper(clientHeight)}px`;
      redraw(LIGHT, PAPER.ratio);
    };
    const backToScreen = () => {
      box.style.width = '';
      box.style.height = '';
      redrawOnScreen();
    };
    const unwatch = onPaletteChange(redrawOnScreen);
    addEventListener('beforeprint', redrawOnPaper);
    addEventListener('afterprint', backToScreen);
    void Promise.all([load(), document.fonts.ready]).then(([draw]) => {
      drawings.set(canvas, draw);
      redrawOnScreen();
    });
    return () => {
      isGone = true;
      unwatch();
      removeEventListener('beforeprint', redrawOnPaper);
      removeEventListener('afterprint', backToScreen);
      erase();
    };
  };
}
