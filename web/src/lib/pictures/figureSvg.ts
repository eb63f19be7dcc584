import { escaped } from '#lib/escaped.ts';
import { measureOn, paintSheet } from './paintSheet.ts';
import { withRecordedPaths } from './recordedPath.ts';
import { recordSvg } from './recordSvg.ts';
import { chartsOf, redraw, type Charts } from './redrawCharts.ts';
import { layoutSheet, MARGIN, type PictureText } from './sheet.ts';
import { svgElement } from './svgElement.ts';

/** Other programs may not have the typeface: lines keep room for a wider one. */
const WIDER = 1.1;

/**
 * Writes a figure as SVG: lines and surfaces as such, texts as texts, title and description for screen readers.
 *
 * @param width in pixels of a page
 */
export function figureSvg(figure: Element, text: PictureText, width: number): Blob | undefined {
  const plain = document.createElement('canvas').getContext('2d');
  if (plain === null) return undefined;
  const charts = chartsOf(figure, width - 2 * MARGIN);
  const measure = measureOn(plain);
  const sheet = layoutSheet(text, charts, (...of) => WIDER * measure(...of));
  const { context, painter } = recordSvg(plain, 's');
  paintSheet(context, sheet);
  charts.all.forEach((chart, i) =>
    painter.place(chartSvg(chart, `d${i}-`), sheet.chart.x + chart.x, sheet.chart.y + chart.y),
  );
  const size = { width: sheet.width, height: sheet.height };
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
    lang: 'de',
    'aria-labelledby': 'titel beschreibung',
  };
  const svg = svgElement(
    'svg',
    attributes,
    svgElement('title', { id: 'titel' }, escaped(text.title)),
    svgElement('desc', { id: 'beschreibung' }, escaped(text.description)),
    painter.content,
  );
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`], { type: 'image/svg+xml' });
}

function chartSvg(chart: Charts['all'][number], prefix: string): string {
  const canvas = document.createElement('canvas');
  const real = canvas.getContext('2d');
  if (real === null) return '';
  const { context, painter } = recordSvg(real, prefix);
  Object.defineProperty(canvas, 'getContext', { value: () => context });
  let content = '';
  withRecordedPaths(() =>
    redraw(chart, 1, canvas, () => {
      content = painter.content;
    }),
  );
  return content;
}
