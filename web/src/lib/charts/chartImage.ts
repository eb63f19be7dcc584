/** What a picture of a chart must say wherever it is shown. */
export interface Caption {
  readonly title: string;
  /** Unit, counts, edition, release and source. */
  readonly notes: readonly string[];
}

const MARGIN = 32;
const TITLE = { font: '600 26px "Digitalpegel Sans", "Fira Sans", sans-serif', line: 34 };
const NOTE = { font: '400 16px "Digitalpegel Sans", "Fira Sans", sans-serif', line: 23 };
const WIDTH = 1280;

/** Makes a PNG of a chart with its title above and everything below that must stand beside the figures. */
export function chartImage(chart: HTMLCanvasElement, { title, notes }: Caption): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (ctx === null) return Promise.resolve(null);
  const { color, backgroundColor } = getComputedStyle(document.body);
  const width = WIDTH - 2 * MARGIN;
  const height = (chart.height / chart.width) * width;
  const above = linesOf(ctx, [title], TITLE.font, width);
  const below = linesOf(ctx, notes, NOTE.font, width);
  canvas.width = WIDTH;
  canvas.height = height + 4 * MARGIN + above.length * TITLE.line + below.length * NOTE.line;
  ctx.fillStyle = backgroundColor;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.fillStyle = color;
  const chartTop = write(ctx, above, TITLE, MARGIN) + MARGIN;
  ctx.drawImage(chart, MARGIN, chartTop, width, height);
  write(ctx, below, NOTE, chartTop + height + MARGIN);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function linesOf(
  ctx: CanvasRenderingContext2D,
  texts: readonly string[],
  font: string,
  width: number,
): string[] {
  ctx.font = font;
  return texts.flatMap((text) => brokenLines(text, (part) => ctx.measureText(part).width <= width));
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

function write(
  ctx: CanvasRenderingContext2D,
  lines: readonly string[],
  { font, line }: { readonly font: string; readonly line: number },
  top: number,
): number {
  ctx.font = font;
  ctx.textBaseline = 'top';
  lines.forEach((text, i) => ctx.fillText(text, MARGIN, top + i * line));
  return top + lines.length * line;
}
