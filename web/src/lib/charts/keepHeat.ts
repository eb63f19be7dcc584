import { keepDrawing } from './chartAttachment.ts';
import type { HeatLayout } from './heat.layout.ts';

/** Says how the table of fields is drawn for a picture to download. */
export async function keepHeat(canvas: HTMLCanvasElement, layout: HeatLayout): Promise<void> {
  const { drawHeat } = await import('./drawHeat.ts');
  keepDrawing(canvas, drawHeat(layout));
}
