import { defaults } from 'chart.js';

/** Draws charts with so many pixels of the picture for each of the page. Nothing else runs in the meantime. */
export function withPixelRatio<T>(ratio: number, draw: () => T): T {
  const before = defaults.devicePixelRatio;
  defaults.devicePixelRatio = ratio;
  try {
    return draw();
  } finally {
    defaults.devicePixelRatio = before;
  }
}
