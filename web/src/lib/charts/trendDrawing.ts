import { chartAttachment } from './chartAttachment.ts';
import type { TrendLayout } from './trend.layout.ts';

/** Draws a trend on the canvas it is attached to. */
export function trendDrawing(layout: TrendLayout) {
  return chartAttachment(async () => {
    const { drawTrend } = await import('./drawTrend.ts');
    return drawTrend(layout);
  });
}
