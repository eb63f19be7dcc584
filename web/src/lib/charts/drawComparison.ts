import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import type { Bar, Comparison } from './comparison.layout.ts';
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, FONT, pointsAxis } from './frame.ts';
import type { Palette } from './palette.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Draws the comparison as lying bars, with intervals or medians and the values beside them. */
export function drawComparison({ categories, series }: Comparison): Draw {
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
          backgroundColor: colours[i % colours.length] ?? palette.main,
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
          x: pointsAxis(palette, 100),
          y: {
            border: { color: palette.ink },
            grid: { display: false },
            ticks: { display: !isNarrow, color: palette.ink, font: FONT, autoSkip: false },
          },
        },
      },
      plugins: [annotations(series, palette), ...(isNarrow ? [titles(categories, palette)] : [])],
    });
    return () => chart.destroy();
  };
}

/** Pixels below which names stand above their bars instead of beside them. */
const NARROW = 560;

/** Share of its room that a category fills; above it there may be room for its name. */
function thickness(isSingle: boolean, isNarrow: boolean): number {
  if (isNarrow) return isSingle ? 0.4 : 0.7;
  return isSingle ? 0.72 : 0.84;
}

/** Long names take two lines, so that bars keep their room on a narrow screen. */
function wrapped(label: string): string | string[] {
  const parts = label.split(/(?<=-)|\s(?=\S+$)/);
  return label.length > 14 && parts.length > 1 ? parts : label;
}

/** Writes the name of each category above its bars. */
function titles(categories: readonly string[], { ink }: Palette): Plugin<'bar'> {
  return {
    id: 'titles',
    afterDatasetsDraw({ ctx, chartArea }) {
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'top';
      ctx.fillStyle = ink;
      const room = chartArea.height / categories.length;
      categories.forEach((title, i) => ctx.fillText(title, chartArea.left + 4, chartArea.top + i * room + 3));
      ctx.restore();
    },
  };
}

/** Writes the value beside each bar and draws its interval or its median on it. */
function annotations(series: Comparison['series'], palette: Palette): Plugin<'bar'> {
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
        places.forEach(({ bar, text }, j) => {
          const y = data[j]?.y ?? 0;
          if (bar !== undefined) drawMark(ctx, bar, y, toPixel, palette);
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
