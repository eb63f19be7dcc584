import { FONT } from './frame.ts';
import type { Palette } from './palette.ts';
import { besideLines } from './rows.ts';

/** The axis of categories, with their names in as many lines as they need. */
export function namesBeside(categories: readonly string[], { ink }: Palette, isShown: boolean) {
  const lines = besideLines(categories);
  return {
    border: { color: ink },
    grid: { display: false },
    ticks: {
      display: isShown,
      color: ink,
      font: FONT,
      autoSkip: false,
      callback: (_: unknown, position: number): string[] => [...(lines[position] ?? [])],
    },
  };
}
