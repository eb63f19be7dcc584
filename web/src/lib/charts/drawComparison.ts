import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { Bar, BarView, Comparison, Place } from './comparison.layout.ts';
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, FONT, valueAxis } from './frame.ts';
import type { Palette } from './palette.ts';
import { NARROW, titles, wrapped } from './rows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Draws the comparison as lying bars, with intervals or medians and the values beside them. */
export function drawComparison({ categories, series, axis, view, whole }: Comparison): Draw {
  return (canvas, palette) => {
    const isNarrow = (canvas.parentElement ?? canvas).clientWidth < NARROW;
    const isSingle = series.length === 1;
    const colours = isSingle ? [palette.main] : palette.groups;
    const chart = new Chart(canvas, {
      type: 'bar',
      data: {
        labels: categories.map(wrapped),
        datasets: series.map(({ label, places }, i) => ({
          label,
          data: places.map(({ bar }): [number, number] | null => (bar ? [bar.from, bar.to] : null)),
          backgroundColor: places.map((place) =>
            fillOf(place, colours[i % colours.length] ?? palette.main, view, palette),
          ),
          barPercentage: 0.86,
          categoryPercentage: thickness(isSingle, isNarrow),
        })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { right: 24 } },
        scales: {
          x: valueAxis(axis, palette),
          y: {
            border: { color: palette.ink },
            grid: { display: false },
            ticks: { display: !isNarrow, color: palette.ink, font: FONT, autoSkip: false },
          },
        },
      },
      plugins: [
        ...(whole === undefined ? [] : [wholeLine(whole, palette)]),
        annotations(series, palette, view),
        ...(isNarrow ? [titles(categories, palette)] : []),
      ],
    });
    return () => chart.destroy();
  };
}

/** Share of its room that a category fills; above it there may be room for its name. */
function thickness(isSingle: boolean, isNarrow: boolean): number {
  if (isNarrow) return isSingle ? 0.4 : 0.7;
  return isSingle ? 0.72 : 0.84;
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

/** Writes the value beside each bar and draws its interval or its median on it. */
function annotations(series: Comparison['series'], palette: Palette, view: BarView): Plugin<'bar'> {
  return {
    id: 'annotations',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const toPixel = (points: number) => scales['x']?.getPixelForValue(points) ?? 0;
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      series.forEach(({ places }, i) => {
        const { data } = chart.getDatasetMeta(i);
        places.forEach(({ bar, text, isQuiet }, j) => {
          const y = data[j]?.y ?? 0;
          if (bar !== undefined) drawMark(ctx, bar, y, toPixel, palette);
          if (bar !== undefined && view === 'punkte')
            drawDot(ctx, toPixel(bar.point), y, isQuiet ? palette.quiet : palette.main, palette);
          ctx.fillStyle = palette.ink;
          ctx.fillText(text, toPixel(endOf(bar)) + 7, y + 1);
        });
      });
      ctx.restore();
    },
  };
}

function endOf(bar: Bar | undefined): number {
  return bar === undefined ? 0 : Math.max(bar.to, bar.interval?.upper ?? 0);
}

const HALF_HEIGHT = 5;

function drawMark(
  ctx: CanvasRenderingContext2D,
  { point, interval }: Bar,
  y: number,
  toPixel: (points: number) => number,
  { ink, paper }: Palette,
): void {
  const path = new Path2D();
  const ends = interval === undefined ? [point] : [interval.lower, interval.upper];
  for (const x of ends.map(toPixel)) {
    path.moveTo(x, y - HALF_HEIGHT);
    path.lineTo(x, y + HALF_HEIGHT);
  }
  if (interval !== undefined) {
    path.moveTo(toPixel(interval.lower), y);
    path.lineTo(toPixel(interval.upper), y);
  }
  // Light below dark, so that it shows on the bar and beside it.
  for (const [width, colour] of [
    [4, paper],
    [interval === undefined ? 0 : 1.5, ink],
  ] as const) {
    if (width === 0) continue;
    ctx.lineWidth = width;
    ctx.strokeStyle = colour;
    ctx.stroke(path);
  }
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
