import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartDataset,
  type Plugin,
} from 'chart.js';
import { formatValue } from '#lib/results/quantity.ts';
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, FONT, valueAxis } from './frame.ts';
import { lineStyle } from './lineStyles.ts';
import type { Palette } from './palette.ts';
import { spread, type TrendLayout, type TrendLine } from './trend.layout.ts';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale);

/** Draws the series as lines; where a value is missing or the question changed the line breaks. */
export function drawTrend(layout: TrendLayout): Draw {
  const { editions, lines, axis, isSlope } = layout;
  return (canvas, palette) => {
    const chart = new Chart(canvas, {
      type: 'line',
      data: {
        labels: editions.map(String),
        datasets: lines.flatMap((line) => [
          ...levelSets(line, layout, palette),
          ...chainedSets(line, palette),
        ]),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { right: isSlope ? 120 : 40, left: isSlope ? 60 : 0, top: 8 } },
        scales: {
          y: { ...valueAxis(axis, palette), display: !isSlope },
          x: {
            border: { color: palette.ink },
            grid: { display: false },
            offset: isSlope,
            ticks: { color: palette.ink, font: FONT, maxRotation: 0 },
          },
        },
      },
      plugins: [breakMarks(layout, palette), endLabels(layout, palette)],
    });
    return () => chart.destroy();
  };
}

/** A line in parts: one for each stretch between breaks. */
function levelSets(
  line: TrendLine,
  { editions, breaks }: TrendLayout,
  palette: Palette,
): ChartDataset<'line'>[] {
  const { label, values, isTotal } = line;
  const { colour, dash, point } = lineStyle(line, palette);
  const stretch = (edition: number): number => breaks.filter((one) => one <= edition).length;
  return Array.from({ length: breaks.length + 1 }, (_, part) => ({
    label,
    data: values.map((value, i) => (stretch(editions[i] ?? 0) === part ? (value ?? null) : null)),
    borderColor: colour,
    backgroundColor: colour,
    borderDash: [...dash],
    borderWidth: isTotal ? 4 : 2,
    pointStyle: point,
    pointRadius: isTotal ? 3 : 5,
    spanGaps: false,
  }));
}

function chainedSets({ label, chained }: TrendLine, { main }: Palette): ChartDataset<'line'>[] {
  if (chained === undefined) return [];
  return [
    {
      label: `${label}, verkettet`,
      data: chained.map((value) => value ?? null),
      borderColor: main,
      borderDash: [2, 4],
      borderWidth: 2,
      pointRadius: 0,
      spanGaps: false,
    },
  ];
}

/** A line down before an edition whose values cannot be compared with those before. */
function breakMarks({ editions, breaks }: TrendLayout, { muted, ink }: Palette): Plugin<'line'> {
  return {
    id: 'breakMarks',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const pixelOf = (position: number): number => scales['x']?.getPixelForValue(position) ?? 0;
      ctx.save();
      for (const edition of breaks) {
        const position = editions.indexOf(edition);
        const x = (pixelOf(position - 1) + pixelOf(position)) / 2;
        ctx.beginPath();
        ctx.setLineDash([3, 3]);
        ctx.lineWidth = 1.5;
        ctx.strokeStyle = muted;
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.font = CANVAS_FONT;
        ctx.fillStyle = ink;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'bottom';
        ctx.fillText('Bruch', x, chartArea.bottom - 4);
      }
      ctx.restore();
    },
  };
}

const LABEL_HEIGHT = 15;

/** Writes the short name at the end of each line; in a slope its first value at the other end. */
function endLabels({ lines, isSlope, axis }: TrendLayout, { ink }: Palette): Plugin<'line'> {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const labelsAt = (position: number, textOf: (line: TrendLine, value: number) => string) => {
        const ends = lines.flatMap((line) => {
          const value = line.values.at(position);
          return value === undefined
            ? []
            : [{ text: textOf(line, value), y: scales['y']?.getPixelForValue(value) ?? 0 }];
        });
        const places = spread(
          ends.map(({ y }) => y),
          LABEL_HEIGHT,
        );
        return ends.map(({ text }, i) => ({ text, y: places[i] ?? 0 }));
      };
      const last = (lines[0]?.values.length ?? 1) - 1;
      const right = (scales['x']?.getPixelForValue(last) ?? 0) + 10;
      const left = (scales['x']?.getPixelForValue(0) ?? 0) - 10;
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      ctx.fillStyle = ink;
      const written = (value: number): string => formatValue(axis.quantity, value);
      for (const { text, y } of labelsAt(-1, ({ code }, value) =>
        isSlope ? `${written(value)} ${code}` : code,
      ))
        ctx.fillText(text, right, y);
      ctx.textAlign = 'right';
      if (isSlope)
        for (const { text, y } of labelsAt(0, (_, value) => written(value))) ctx.fillText(text, left, y);
      ctx.restore();
    },
  };
}
