import { Chart, LinearScale, PointElement, ScatterController } from 'chart.js';
import type { Draw } from './chartAttachment.ts';
import { FONT, valueAxis } from './frame.ts';
import type { StripLayout } from './strip.layout.ts';

Chart.register(ScatterController, PointElement, LinearScale);

/** Draws a line of dots for each Land. */
export function drawStrips({ strips, axis }: StripLayout): Draw {
  return (canvas, palette) => {
    const points = strips.flatMap(({ dots }, y) => dots.map(({ value: x, isQuiet }) => ({ x, y, isQuiet })));
    const chart = new Chart(canvas, {
      type: 'scatter',
      data: {
        datasets: [
          {
            data: points.map(({ x, y }) => ({ x, y })),
            pointRadius: 8,
            pointBackgroundColor: points.map(({ isQuiet }) => `${isQuiet ? palette.quiet : palette.main}b0`),
            pointBorderColor: palette.ink,
            pointBorderWidth: 1,
          },
        ],
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { right: 24 } },
        scales: {
          x: valueAxis(axis, palette),
          y: {
            min: -0.5,
            max: strips.length - 0.5,
            reverse: true,
            border: { display: false },
            grid: { color: palette.line, tickLength: 0 },
            afterBuildTicks: (scale) => {
              scale.ticks = strips.map((_, value) => ({ value }));
            },
            ticks: {
              color: palette.ink,
              font: FONT,
              callback: (value) => strips[Number(value)]?.label ?? '',
            },
          },
        },
      },
    });
    return () => chart.destroy();
  };
}
