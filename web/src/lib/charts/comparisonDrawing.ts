import { chartAttachment } from './chartAttachment.ts';
import type { Comparison } from './comparison.layout.ts';

/** Draws a comparison on the canvas it is attached to. */
export function comparisonDrawing(comparison: Comparison) {
  return chartAttachment(async () => {
    const { drawComparison } = await import('./drawComparison.ts');
    return drawComparison(comparison);
  });
}
