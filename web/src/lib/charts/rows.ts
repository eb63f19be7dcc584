import type { ChartDataset, Plugin } from 'chart.js';
import { CANVAS_FONT, writeText } from './frame.ts';
import type { Palette } from './palette.ts';

/** Pixels below which names stand above their bars instead of beside them. */
export const NARROW = 560;
/** Categories from which on a chart is long: rows get lower, and the axis stands above them. */
const LONG = 24;

export const isLong = (categories: readonly string[]): boolean => categories.length > LONG;

/** Room a chart takes in pixels: with names beside their bars, and above them (schmal). */
export interface Height {
  readonly wide: number;
  readonly narrow: number;
}

const AXIS = 44;
/** A bar, and as a row of its own a line of its name. */
const BAR = 22;
const LINE = 18;
/** Part of its category that bars fill; the rest keeps categories apart. */
export const FILLED = 0.86;

/**
 * @param bars for each category
 */
export function barsHeight(categories: readonly string[], bars: number): Height {
  const beside = Math.max(1, ...besideLines(categories).map((lines) => lines.length));
  const above = aboveRows(categories);
  const single = isLong(categories) ? BAR : 38;
  const row = Math.max(bars === 1 ? single : (bars * BAR) / FILLED, beside * LINE + 6);
  return {
    wide: Math.round(AXIS + categories.length * row),
    narrow: Math.round(AXIS + (categories.length * (above + bars) * BAR) / FILLED),
  };
}

/** In a line of a name; and where names are long or many. */
const LETTERS = 26;
const MANY_LETTERS = 40;

/** Names beside their bars, in lines. */
export function besideLines(categories: readonly string[]): readonly (readonly string[])[] {
  const isWordy = isLong(categories) || categories.some((name) => name.length > 2 * LETTERS);
  return categories.map((name) => linesOf(name, isWordy ? MANY_LETTERS : LETTERS));
}

/** Names above their bars: of long ones the beginning, as every name takes the room of the longest. */
function aboveLines(name: string): readonly string[] {
  const [first = '', second, ...rest] = linesOf(name, MANY_LETTERS);
  if (second === undefined) return [first];
  return [first, rest.length === 0 ? second : `${second} …`];
}

/** Lines that names above their bars need at most. */
export function aboveRows(categories: readonly string[]): number {
  return Math.max(1, ...categories.map((name) => aboveLines(name).length));
}

/**
 * Breaks a name after spaces and hyphens into lines.
 *
 * @param most letters in a line; a single word may have more
 */
export function linesOf(name: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const part of name.split(/(?<=[-/\s])/)) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && longer.trimEnd().length <= most) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** Rows without bars that keep room for names above the bars. */
export function nameRows(categories: readonly string[]): ChartDataset<'bar', null[]>[] {
  return Array.from({ length: aboveRows(categories) }, (_, i) => ({
    data: categories.map(() => null),
    stack: `name-${i}`,
  }));
}

/** Writes the name of each category above its bars, where `nameRows` keep room. */
export function namesAbove(categories: readonly string[], palette: Palette): Plugin<'bar'> {
  return {
    id: 'namesAbove',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const rows = aboveRows(categories);
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      categories.forEach((name, category) => {
        const lines = aboveLines(name);
        lines.forEach((line, i) => {
          const y = chart.getDatasetMeta(rows - lines.length + i).data[category]?.y ?? 0;
          writeText(ctx, line, chartArea.left + 4, y + 2, palette);
        });
      });
      ctx.restore();
    },
  };
}
