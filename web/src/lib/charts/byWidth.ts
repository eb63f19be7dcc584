import type { Draw } from './chartAttachment.ts';
import type { Palette } from './palette.ts';
import { NARROW } from './rows.ts';

/** Draws on a canvas that is narrow or wide; the result takes the drawing away. */
type DrawByWidth = (
  canvas: HTMLCanvasElement,
  palette: Palette,
  isNarrow: boolean,
  ratio: number | undefined,
) => () => void;

/** Draws anew when the room of the chart becomes narrow or wide, as when a phone is turned. */
export function byWidth(draw: DrawByWidth): Draw {
  return (canvas, palette, ratio) => {
    const box = canvas.parentElement ?? canvas;
    let isNarrow = box.clientWidth < NARROW;
    let erase = draw(canvas, palette, isNarrow, ratio);
    const observer = new ResizeObserver(() => {
      if (box.clientWidth === 0 || box.clientWidth < NARROW === isNarrow) return;
      isNarrow = !isNarrow;
      erase();
      erase = draw(canvas, palette, isNarrow, ratio);
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
      erase();
    };
  };
}
