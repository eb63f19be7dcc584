import { chartAttachment } from './chartAttachment.ts';
import type { StripLayout } from './strip.layout.ts';

/** Draws strips on the canvas it is attached to. */
export function stripDrawing(layout: StripLayout) {
  return chartAttachment(async () => {
    const { drawStrips } = await import('./drawStrips.ts');
    return drawStrips(layout);
  });
}
