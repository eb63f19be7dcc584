import { keepDrawing } from '#lib/charts/chartAttachment.ts';
import { loadRegions } from './loadRegions.ts';
import type { MapLayout } from './regionMap.layout.ts';

/** Says how the map on a canvas is drawn for a picture to download, which has the legend in it. */
export async function keepPicture(canvas: HTMLCanvasElement, layout: MapLayout): Promise<void> {
  const { mapDrawing } = await import('./mapDrawing.ts');
  keepDrawing(canvas, mapDrawing(await loadRegions(), layout));
}
