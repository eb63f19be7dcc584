import { chartAttachment } from './chartAttachment.ts';
import type { LevelLayout } from './levels.layout.ts';

/** Draws levels on the canvas it is attached to. */
export function levelDrawing(layout: LevelLayout) {
  return chartAttachment(async () => {
    const { drawLevels } = await import('./drawLevels.ts');
    return drawLevels(layout);
  });
}
