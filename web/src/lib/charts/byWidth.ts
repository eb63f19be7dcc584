import type { Draw } from './chartAttachment.ts';
import type { Palette } from './palette.ts';
import { NARROW } from './rows.ts';

/** Draws on a canvas that is narrow or wide; the result takes the drawing away. */
type DrawByWidth = (canvas: HTMLCanvasElement, palette: Palette, isNarrow: boolean) => () => void;

/** Draws anew when the room of the chart becomes narrow or wide, as when a phone is turned. */
export function byWidth(draw: DrawByWidth): Draw {
  return (canvas, palette) => {
    const box = canvas.parentElement ?? canvas;
    let isNarrow = box.clientWidth < NARROW;
    let erase = draw(canvas, palette, isNarrow);
    const observer = new ResizeObserver(() => {
      if (box.clientWidth === 0 || box.clientWidth < NARROW === isNarrow) return;
      isNarrow = !isNarrow;
      erase();
      erase = draw(canvas, palette, isNarrow);
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
      erase();
    };
  };
}
