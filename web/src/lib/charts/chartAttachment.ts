import type { Attachment } from 'svelte/attachments';
import { DARK, LIGHT, type Palette } from './palette.ts';

/** Draws on a canvas; the result takes the drawing away. */
export type Draw = (canvas: HTMLCanvasElement, palette: Palette) => () => void;

/**
 * Draws a chart once the page is readable and the typeface is there, and again when light turns to dark.
 *
 * @param load brings the drawing, and with it the chart library, which no page waits for
 */
export function chartAttachment(load: () => Promise<Draw>): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    let isGone = false;
    let erase = () => {};
    const redraw = async () => {
      const [draw] = await Promise.all([load(), document.fonts.ready]);
      if (isGone) return;
      erase();
      erase = draw(canvas, dark.matches ? DARK : LIGHT);
    };
    const onchange = () => void redraw();
    dark.addEventListener('change', onchange);
    onchange();
    return () => {
      isGone = true;
      dark.removeEventListener('change', onchange);
      erase();
    };
  };
}
