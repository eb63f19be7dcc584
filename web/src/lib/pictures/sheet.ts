/** What a picture of a figure says wherever it is shown. */
export interface PictureText {
  readonly title: string;
  /** Unit and counts, below the title. */
  readonly subtitle: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  /** Edition, release, source and address, below the chart. */
  readonly notes: readonly string[];
  readonly legend: readonly LegendEntry[];
}

/** What a colour or line in the chart means. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** Of a line; absent where it is a surface. */
  readonly dash?: readonly number[];
}

export interface TextStyle {
  readonly font: string;
  /** Height of a line. */
  readonly line: number;
}

const FAMILY = '"Digitalpegel Sans", "Fira Sans", sans-serif';
export const STYLES = {
  title: { font: `600 22px ${FAMILY}`, line: 29 },
  subtitle: { font: `400 15px ${FAMILY}`, line: 21 },
  legend: { font: `400 14px ${FAMILY}`, line: 24 },
  note: { font: `400 12px ${FAMILY}`, line: 17 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** One line of text, its upper left corner. */
export interface TextLine {
  readonly text: string;
  readonly style: keyof typeof STYLES;
  readonly x: number;
  readonly y: number;
}

/** One sign of the legend with its place. */
export interface Key extends LegendEntry {
  readonly x: number;
  /** Middle. */
  readonly y: number;
}

/** Where everything stands in a picture, in pixels of a page. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly keys: readonly Key[];
  readonly chart: { readonly x: number; readonly y: number };
}

export const MARGIN = 24;
const GAP = 12;
export const KEY_WIDTH = 24;
const KEY_GAP = 6;
const ENTRY_GAP = 18;

/** How wide a text is in a style. */
export type Measure = (text: string, style: TextStyle) => number;

/** Places title, legend, chart and notes below each other. */
export function layoutSheet(
  { title, subtitle, notes, legend }: PictureText,
  chart: { readonly width: number; readonly height: number },
  measure: Measure,
): Sheet {
  const { width } = chart;
  const head = stacked([title], 'title', MARGIN, width, measure);
  const sub = stacked([subtitle], 'subtitle', head.end + 4, width, measure);
  const key = keysOf(legend, sub.end + (legend.length === 0 ? 0 : GAP), width, measure);
  const top = key.end + GAP;
  const foot = stacked(notes, 'note', top + chart.height + GAP, width, measure);
  return {
    width: width + 2 * MARGIN,
    height: Math.ceil(foot.end + MARGIN),
    lines: [...head.lines, ...sub.lines, ...key.lines, ...foot.lines],
    keys: key.keys,
    chart: { x: MARGIN, y: top },
  };
}

function stacked(
  texts: readonly string[],
  style: keyof typeof STYLES,
  top: number,
  width: number,
  measure: Measure,
): { readonly lines: readonly TextLine[]; readonly end: number } {
  const fits = (part: string) => measure(part, STYLES[style]) <= width;
  const { line } = STYLES[style];
  const lines = texts
    .flatMap((text) => brokenLines(text, fits))
    .map((text, i) => ({ text, style, x: MARGIN, y: top + i * line }));
  return { lines, end: top + lines.length * line };
}

function keysOf(legend: readonly LegendEntry[], top: number, width: number, measure: Measure) {
  const { line } = STYLES.legend;
  const lines: TextLine[] = [];
  const keys: Key[] = [];
  let [x, y] = [MARGIN, top];
  for (const entry of legend) {
    const needed = KEY_WIDTH + KEY_GAP + measure(entry.label, STYLES.legend);
    if (x > MARGIN && x + needed > MARGIN + width) [x, y] = [MARGIN, y + line];
    keys.push({ ...entry, x, y: y + line / 2 });
    lines.push({ text: entry.label, style: 'legend', x: x + KEY_WIDTH + KEY_GAP, y: y + 4 });
    x += needed + ENTRY_GAP;
  }
  return { lines, keys, end: legend.length === 0 ? top : y + line };
}

/** Breaks a text between words so that every line fits; a single word that is too long stays whole. */
export function brokenLines(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
