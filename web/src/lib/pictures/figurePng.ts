import { pngWithTexts } from './pngText.ts';
import { measureOn, paintSheet } from './paintSheet.ts';
import { chartsOf, redraw } from './redrawCharts.ts';
import { layoutSheet, MARGIN, type PictureText } from './sheet.ts';

/** Pixels of the file for each of the page. */
const RATIO = 2;

/**
 * Makes a PNG of a figure, twice as fine as the page: sharp on slides and in print.
 *
 * @param width of the picture in pixels of a page
 */
export async function figurePng(
  figure: Element,
  text: PictureText,
  width: number,
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (ctx === null) return undefined;
  const charts = chartsOf(figure, width - 2 * MARGIN);
  const sheet = layoutSheet(text, charts, measureOn(ctx));
  canvas.width = sheet.width * RATIO;
  canvas.height = sheet.height * RATIO;
  ctx.scale(RATIO, RATIO);
  paintSheet(ctx, sheet);
  for (const chart of charts.all) {
    const drawn = document.createElement('canvas');
    redraw(chart, RATIO, drawn, () =>
      ctx.drawImage(drawn, sheet.chart.x + chart.x, sheet.chart.y + chart.y, chart.width, chart.height),
    );
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) return undefined;
  const { title, description, notes } = text;
  const texts = { Title: title, Description: description, Source: notes.join('. ') };
  return new Blob([pngWithTexts(await blob.bytes(), texts)], { type: 'image/png' });
}
