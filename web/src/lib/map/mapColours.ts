/** Colours of a map as CSS colours; a canvas cannot read the style sheet's. */
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

/** The colours that suit the page as it is shown: light or dark, printed, or in colours its reader forces. */
export function currentColours(isPrinting: boolean): MapColours {
  if (isPrinting) return LIGHT_MAP;
  if (!matchMedia('(forced-colors: active)').matches)
    return matchMedia('(prefers-color-scheme: dark)').matches ? DARK_MAP : LIGHT_MAP;
  const { color, backgroundColor } = getComputedStyle(document.body);
  return { ...(isLight(color) ? DARK_MAP : LIGHT_MAP), ink: color, muted: color, paper: backgroundColor };
}

function isLight(rgb: string): boolean {
  const parts = rgb.match(/\d+(\.\d+)?/g)?.slice(0, 3) ?? [];
  return parts.reduce((sum, part) => sum + Number(part), 0) > 382;
}
