import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import { byWidth } from './byWidth.ts';
import type { Draw } from './chartAttachment.ts';
import type { Bar, BarView, Comparison, Place } from './comparison.layout.ts';
import { CANVAS_FONT, still, TEXT_GAP, valueAxis, widthsOn, writeText } from './frame.ts';
import { namesBeside } from './namesBeside.ts';
import type { Palette } from './palette.ts';
import { aboveRows, FILLED, isLong, nameRows, namesAbove } from './rows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Draws the comparison as lying bars, with intervals or medians and the values beside them. */
export function drawComparison(comparison: Comparison): Draw {
  const { categories, series, axis, view, whole } = comparison;
  return byWidth((canvas, palette, isNarrow, ratio) => {
    const isSingle = series.length === 1;
    const chart = new Chart<'bar', ([number, number] | null)[]>(canvas, {
      type: 'bar',
      data: {
        labels: [...categories],
        datasets: [
          ...(isNarrow ? nameRows(categories) : []),
          ...series.map(({ label, places }, i) => ({
            label,
            data: places.map(({ bar }): [number, number] | null => (bar ? [bar.from, bar.to] : null)),
            backgroundColor: places.map((place) =>
              fillOf(place, colourOf(i, series, palette), view, palette),
            ),
          })),
        ],
      },
      options: {
        indexAxis: 'y',
        ...still(ratio),
        datasets: {
          bar: {
            maxBarThickness: 28,
            barPercentage: 0.86,
            categoryPercentage: isSingle && !isNarrow ? 0.76 : FILLED,
          },
        },
        layout: { padding: { right: roomBeside(canvas, comparison) } },
        scales: {
          x: { ...valueAxis(axis, palette), position: isLong(categories) ? 'top' : 'bottom' },
          y: namesBeside(categories, palette, !isNarrow),
        },
      },
      plugins: [
        ...(whole === undefined ? [] : [wholeLine(whole, palette)]),
        annotations(comparison, isNarrow ? aboveRows(categories) : 0, palette),
        ...(isNarrow ? [namesAbove(categories, palette)] : []),
      ],
    });
    return () => chart.destroy();
  });
}

function colourOf(position: number, series: Comparison['series'], palette: Palette): string {
  const own = series[position]?.colour ?? (series.length === 1 ? 'main' : undefined);
  if (own !== undefined) return palette[own];
  return palette.groups[position % palette.groups.length] ?? palette.main;
}

/** Least part of a chart that its axis takes. */
const AXIS_PART = 0.45;

/** Room right of the axis for the values written beside long bars. */
function roomBeside(canvas: HTMLCanvasElement, { series, axis }: Comparison): number {
  const places = series.flatMap((one) => one.places);
  const widths = widthsOn(
    canvas,
    places.map(({ text }) => text),
  );
  const axisWidth = AXIS_PART * (canvas.parentElement ?? canvas).clientWidth;
  const needed = places.map(({ bar }, i) => {
    const left = ((axis.max - endOf(bar)) / (axis.max - axis.min)) * axisWidth;
    return (widths[i] ?? 0) + TEXT_GAP - left;
  });
  return Math.max(24, ...needed) + 4;
}

/** Dots have no bar; what is set back behind a highlighted group is grey. */
function fillOf({ isQuiet }: Place, colour: string, view: BarView, { quiet }: Palette): string {
  if (view === 'punkte') return 'transparent';
  return isQuiet ? quiet : colour;
}

/** The value of all groups together, as a line behind the values. */
function wholeLine(whole: number, { muted }: Palette): Plugin<'bar'> {
  return {
    id: 'whole',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales['x']?.getPixelForValue(whole) ?? 0;
      ctx.save();
      ctx.beginPath();
      ctx.setLineDash([4, 4]);
      ctx.lineWidth = 1.5;
      ctx.strokeStyle = muted;
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}

/**
 * Writes the value beside each bar and draws its interval or its median on it.
 *
 * @param before rows of the chart that are no series
 */
function annotations({ series, view }: Comparison, before: number, palette: Palette): Plugin<'bar'> {
  return {
    id: 'annotations',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const toPixel = (points: number) => scales['x']?.getPixelForValue(points) ?? 0;
      const quiet = { ink: palette.muted, paper: palette.paper };
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      series.forEach(({ places }, i) => {
        const { data } = chart.getDatasetMeta(before + i);
        const thickness: unknown = data[0]?.getProps(['height'], true)['height'];
        places.forEach(({ bar, text, words, isQuiet }, j) => {
          const y = data[j]?.y ?? 0;
          if (bar?.interval !== undefined) drawInterval(ctx, bar.interval, y, toPixel, palette);
          if (bar !== undefined && view === 'quartile' && typeof thickness === 'number')
            drawMedian(ctx, toPixel(bar.point), y, thickness, palette);
          if (bar !== undefined && view === 'punkte')
            drawDot(ctx, toPixel(bar.point), y, isQuiet ? palette.quiet : palette.main, palette);
          const written = bar === undefined && series.length === 1 ? words : text;
          writeText(ctx, written, toPixel(endOf(bar)) + TEXT_GAP, y + 1, bar ? palette : quiet);
        });
      });
      ctx.restore();
    },
  };
}

/** Where a bar and its interval end to the right. */
function endOf(bar: Bar | undefined): number {
  return bar === undefined ? 0 : Math.max(bar.from, bar.to, bar.interval?.upper ?? bar.to);
}

const HALF_HEIGHT = 5;

function drawInterval(
  ctx: CanvasRenderingContext2D,
  { lower, upper }: NonNullable<Bar['interval']>,
  y: number,
  toPixel: (points: number) => number,
  { ink, paper }: Palette,
): void {
  const path = new Path2D();
  for (const x of [toPixel(lower), toPixel(upper)]) {
    path.moveTo(x, y - HALF_HEIGHT);
    path.lineTo(x, y + HALF_HEIGHT);
  }
  path.moveTo(toPixel(lower), y);
  path.lineTo(toPixel(upper), y);
  // Light below dark, so that it shows on the bar and beside it.
  for (const [width, colour] of [
    [4, paper],
    [1.5, ink],
  ] as const) {
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.stroke(path);
  }
}

/** A line across the bar. */
function drawMedian(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  height: number,
  { paper }: Palette,
): void {
  ctx.beginPath();
  ctx.moveTo(x, y - height / 2);
  ctx.lineTo(x, y + height / 2);
  ctx.lineWidth = 3;
  ctx.strokeStyle = paper;
  ctx.stroke();
}

const RADIUS = 7;

function drawDot(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  colour: string,
  { paper }: Palette,
): void {
  ctx.beginPath();
  ctx.arc(x, y, RADIUS, 0, 2 * Math.PI);
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.strokeStyle = paper;
  ctx.stroke();
}
