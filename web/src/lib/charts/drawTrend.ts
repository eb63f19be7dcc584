import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Plugin,
} from 'chart.js';
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, FONT, pointsAxis } from './frame.ts';
import { lineStyle } from './lineStyles.ts';
import type { Palette } from './palette.ts';
import { spread, type TrendLayout } from './trend.layout.ts';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale);

/** Draws the series as lines; where a value is missing the line breaks. */
export function drawTrend({ editions, lines, top }: TrendLayout): Draw {
  return (canvas, palette) => {
    const chart = new Chart(canvas, {
      type: 'line',
      data: {
        labels: editions.map(String),
        datasets: lines.map((line) => {
          const { label, means, isTotal } = line;
          const { colour, dash, point } = lineStyle(line, palette);
          return {
            label,
            data: means.map((mean) => mean ?? null),
            borderColor: colour,
            backgroundColor: colour,
            borderDash: [...dash],
            borderWidth: isTotal ? 4 : 2,
            pointStyle: point,
            pointRadius: isTotal ? 0 : 5,
            spanGaps: false,
          };
        }),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { right: 40, top: 8 } },
        scales: {
          y: pointsAxis(palette, top),
          x: {
            border: { color: palette.ink },
            grid: { display: false },
            ticks: { color: palette.ink, font: FONT, maxRotation: 0 },
          },
        },
      },
      plugins: [endLabels(lines, palette)],
    });
    return () => chart.destroy();
  };
}

const LABEL_HEIGHT = 15;

/** Writes the short name at the end of each line. */
function endLabels(lines: TrendLayout['lines'], { ink }: Palette): Plugin<'line'> {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const ends = lines.flatMap(({ code, means }) => {
        const last = means.at(-1);
        return last === undefined ? [] : [{ code, y: scales['y']?.getPixelForValue(last) ?? 0 }];
      });
      const places = spread(
        ends.map(({ y }) => y),
        LABEL_HEIGHT,
      );
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      ctx.fillStyle = ink;
      ends.forEach(({ code }, i) => ctx.fillText(code, chartArea.right + 9, places[i] ?? 0));
      ctx.restore();
    },
  };
}
