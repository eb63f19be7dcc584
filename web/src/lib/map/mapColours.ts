import { systemPalette } from '#lib/charts/systemPalette.ts';

/** Colours of a map as CSS colours; a canvas cannot read the style sheet's, which are the same (`_map.scss`). */
export interface MapColours {
  readonly ink: string;
  /** Lines between districts, and patterns. */
  readonly muted: string;
  readonly paper: string;
  /** From the lowest class to the highest; each a clear step darker (or lighter) than the one before. */
  readonly classes: readonly string[];
  /** Areas that are no group of the survey. */
  readonly neutral: string;
}

export const LIGHT_MAP: MapColours = {
  ink: '#171a2b',
  muted: '#6d7290',
  paper: '#ffffff',
  classes: ['#dff1f7', '#a3d3e4', '#5fabc9', '#22789f', '#0a3f5c'],
  neutral: '#e3e4ea',
};

export const DARK_MAP: MapColours = {
  ink: '#f3f4f7',
  muted: '#8f94ad',
  paper: '#000000',
  classes: ['#12323f', '#1f5872', '#3a89ab', '#83c0d9', '#dcf2fa'],
  neutral: '#33364a',
};

/** Shares of the ink in the classes, for people who have chosen their own colours (forced-colors). */
export const CLASS_INK = [0.06, 0.2, 0.36, 0.7, 1] as const;

/**
 * A map in colours somebody has chosen: their ink and paper, and mixtures of both.
 *
 * @param read the colour a system colour stands for, as „rgb(0, 0, 0)“
 */
export function systemMap(read: Parameters<typeof systemPalette>[0]): MapColours {
  const { ink, paper, levels } = systemPalette(read, CLASS_INK);
  return { ink, muted: ink, paper, classes: levels, neutral: paper };
}
