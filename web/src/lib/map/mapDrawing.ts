import type { Draw } from '#lib/charts/chartAttachment.ts';
import { LIGHT_MAP } from './mapColours.ts';
import { paintPicture, PICTURE } from './paintPicture.ts';
import type { MapLayout } from './regionMap.layout.ts';
import type { Regions } from './regions.ts';

/** Draws the map with its legend into the room there is, in light colours: for pictures to download. */
export function mapDrawing(regions: Regions, layout: MapLayout): Draw {
  return (canvas, _, ratio = 1) => {
    const { clientWidth, clientHeight } = canvas.parentElement ?? canvas;
    const ctx = canvas.getContext('2d');
    if (ctx === null) return () => {};
    canvas.width = clientWidth * ratio;
    canvas.height = clientHeight * ratio;
    const fit = Math.min(clientWidth / PICTURE.width, clientHeight / PICTURE.height);
    ctx.setTransform(ratio * fit, 0, 0, ratio * fit, 0, 0);
    paintPicture({ ctx, regions, layout, colours: LIGHT_MAP });
    return () => {};
  };
}
