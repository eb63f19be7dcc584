/** A font as SVG names it. */
export interface Font {
  readonly family: string;
  /** In pixels. */
  readonly size: string;
  /** Absent where it is normal. */
  readonly weight?: string;
}

const FONT =
  /^(?:(?:italic|oblique|normal) )*(?<weight>[1-9]\d{2}|bold)? ?(?<size>[\d.]+)px(?:\/\S+)? (?<family>.+)$/;

/**
 * Reads a font as a canvas writes it: „600 13px "Fira Sans", sans-serif“.
 *
 * @throws when it is written in a way nobody expects
 */
export function cssFont(font: string): Font {
  const { weight = '400', size, family } = FONT.exec(font)?.groups ?? {};
  if (size === undefined || family === undefined) throw new Error(`The font ${font} is not understood.`);
  return weight === '400' ? { family, size } : { family, size, weight };
}
