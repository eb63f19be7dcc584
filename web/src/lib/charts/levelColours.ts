import { contrast } from './contrast.ts';
import type { Palette } from './palette.ts';

/** Strengths of the ramp that stands for levels. */
const STRENGTHS = 6;

/** Place on the ramp, 0 pale … 5 strong, so that any number of levels is spread over all of it. */
export function strengthOf(level: number, count: number): number {
  return count <= 1 ? STRENGTHS - 1 : Math.round((level / (count - 1)) * (STRENGTHS - 1));
}

/** The colour of a level with that of text on it. */
export function levelColours(
  level: number,
  count: number,
  { levels, ink, paper }: Palette,
): { readonly fill: string; readonly text: string } {
  const fill = levels[strengthOf(level, count)] ?? paper;
  return { fill, text: contrast(ink, fill) >= contrast(paper, fill) ? ink : paper };
}
