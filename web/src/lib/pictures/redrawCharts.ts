import { drawingOf, type Draw } from '#lib/charts/chartAttachment.ts';
import { LIGHT } from '#lib/charts/palette.ts';

/** A chart drawn anew, and where it stands beside the others of its figure. */
export interface RedrawnChart {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The charts of a figure with their places. */
export interface Charts {
  readonly width: number;
  readonly height: number;
  readonly all: readonly (Omit<RedrawnChart, 'canvas'> & { readonly draw: Draw })[];
}

/** Finds the charts of a figure; spread out to `width` where the page is narrower. */
export function chartsOf(figure: Element, width: number): Charts {
  const found = [...figure.querySelectorAll('canvas')].flatMap((canvas) => {
    const draw = drawingOf(canvas);
    const place = canvas.getBoundingClientRect();
    return draw === undefined || place.width === 0 ? [] : [{ draw, place }];
  });
  const left = Math.min(...found.map(({ place }) => place.left));
  const top = Math.min(...found.map(({ place }) => place.top));
  const right = Math.max(left, ...found.map(({ place }) => place.right));
  const factor = width / (right - left);
  const all = found.map(({ draw, place }) => ({
    draw,
    x: (place.left - left) * factor,
    y: place.top - top,
    width: place.width * factor,
    height: place.height,
  }));
  return { width, height: Math.max(0, ...all.map(({ y, height }) => y + height)), all };
}

/**
 * Draws a chart anew in a room of its own, in light colours.
 *
 * @param ratio pixels of the picture for each of the page
 * @param use takes what it needs while the chart is there
 */
export function redraw(
  { draw, width, height }: Charts['all'][number],
  ratio: number,
  canvas: HTMLCanvasElement,
  use: () => void,
): void {
  const room = document.createElement('div');
  Object.assign(room.style, {
    position: 'absolute',
    left: '-100000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
  });
  room.append(canvas);
  document.body.append(room);
  try {
    const erase = draw(canvas, LIGHT, ratio);
    use();
    erase();
  } finally {
    room.remove();
  }
}
