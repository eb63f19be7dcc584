import { loadRegions } from './loadRegions.ts';
import { currentColours } from './mapColours.ts';
import type { MapLayout } from './regionMap.layout.ts';

/** Pixels to one, as the picture is saved. */
const DENSITY = 1.5;

/**
 * Draws the map with its legend on a canvas nobody sees, which is the one that is saved as a picture. It waits until
 * the browser has nothing else to do.
 *
 * @returns takes it back while it has not been drawn yet
 */
export function drawPicture(canvas: HTMLCanvasElement, layout: MapLayout): () => void {
  let isGone = false;
  const draw = async () => {
    const [regions, { paintPicture, PICTURE }] = await Promise.all([
      loadRegions(),
      import('./paintPicture.ts'),
      document.fonts.ready,
    ]);
    const ctx = canvas.getContext('2d');
    if (isGone || ctx === null) return;
    canvas.width = PICTURE.width * DENSITY;
    canvas.height = PICTURE.height * DENSITY;
    ctx.scale(DENSITY, DENSITY);
    paintPicture({ ctx, regions, layout, colours: currentColours(false) });
  };
  const timer = setTimeout(() => void draw(), 500);
  return () => {
    isGone = true;
    clearTimeout(timer);
  };
}
