import type { Plugin } from 'chart.js';
import { CANVAS_FONT } from './frame.ts';
import type { Palette } from './palette.ts';

/** Pixels below which names stand above their bars instead of beside them. */
export const NARROW = 560;

/** Long names take two lines, so that bars keep their room on a narrow screen. */
export function wrapped(label: string): string | string[] {
  const parts = label.split(/(?<=-)|\s(?=\S+$)/);
  return label.length > 14 && parts.length > 1 ? parts : label;
}

/** Writes the name of each category above its bars. */
export function titles(categories: readonly string[], { ink }: Palette): Plugin<'bar'> {
  return {
    id: 'titles',
    afterDatasetsDraw({ ctx, chartArea }) {
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'top';
      ctx.fillStyle = ink;
      const room = chartArea.height / categories.length;
      categories.forEach((title, i) => ctx.fillText(title, chartArea.left + 4, chartArea.top + i * room + 3));
      ctx.restore();
    },
  };
}

/** Room for so many rows of bars, as a class of `ChartBox`. */
export function sizeFor(rows: number): 'small' | 'medium' | 'large' | 'tall' | 'huge' {
  if (rows <= 9) return 'small';
  if (rows <= 14) return 'medium';
  if (rows <= 24) return 'large';
  return rows <= 40 ? 'tall' : 'huge';
}
