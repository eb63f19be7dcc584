import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import { formatShare } from '#lib/format.ts';
import { axisOf } from './axis.ts';
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, FONT, valueAxis } from './frame.ts';
import type { LevelLayout } from './levels.layout.ts';
import type { Palette } from './palette.ts';
import { NARROW, titles, wrapped } from './rows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const WHOLE = axisOf({ kind: 'share', scale: [0, 1], decimals: 0 }, [1]);

/** Draws each group as one lying bar, divided by level. */
export function drawLevels({ levels, rows }: LevelLayout): Draw {
  const names = rows.map(({ label }) => label);
  return (canvas, palette) => {
    const isNarrow = (canvas.parentElement ?? canvas).clientWidth < NARROW;
    const chart = new Chart(canvas, {
      type: 'bar',
      data: {
        labels: names.map(wrapped),
        datasets: levels.map((label, level) => ({
          label,
          data: rows.map(({ shares }) => shares?.[level] ?? null),
          backgroundColor: fillOf(level, levels.length, palette),
          borderColor: palette.muted,
          borderWidth: 1,
          borderSkipped: false as const,
          barPercentage: 0.86,
          categoryPercentage: isNarrow ? 0.45 : 0.75,
        })),
      },
      options: {
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        events: [],
        layout: { padding: { right: 24 } },
        scales: {
          x: { ...valueAxis(WHOLE, palette), stacked: true },
          y: {
            stacked: true,
            border: { color: palette.ink },
            grid: { display: false },
            ticks: { display: !isNarrow, color: palette.ink, font: FONT, autoSkip: false },
          },
        },
      },
      plugins: [shareLabels(rows, levels.length, palette), ...(isNarrow ? [titles(names, palette)] : [])],
    });
    return () => chart.destroy();
  };
}

/** Spreads so many levels over the whole ramp. */
function fillOf(level: number, count: number, { levels }: Palette): string {
  const position = count <= 1 ? levels.length - 1 : Math.round((level / (count - 1)) * (levels.length - 1));
  return levels[position] ?? levels[0] ?? '';
}

/** Narrower parts have no room for their share. */
const LEAST = 0.08;
/** From here on the ramp is so strong that text on it is written in the colour of the paper. */
const STRONG = 3;

/** Writes shares into the bars, and a sign where there are none. */
function shareLabels(rows: LevelLayout['rows'], count: number, palette: Palette): Plugin<'bar'> {
  return {
    id: 'shareLabels',
    afterDatasetsDraw(chart) {
      const { ctx, scales, chartArea } = chart;
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      rows.forEach(({ shares, text }, row) => {
        const y = chart.getDatasetMeta(0).data[row]?.y ?? 0;
        ctx.textAlign = 'center';
        let from = 0;
        shares?.forEach((share, level) => {
          const middle = scales['x']?.getPixelForValue(from + share / 2) ?? 0;
          from += share;
          if (share < LEAST) return;
          const strength = count <= 1 ? STRONG : (level / (count - 1)) * (palette.levels.length - 1);
          ctx.fillStyle = strength >= STRONG ? palette.paper : palette.ink;
          ctx.fillText(formatShare(share), middle, y + 1);
        });
        if (text === '') return;
        ctx.textAlign = 'left';
        ctx.fillStyle = palette.ink;
        ctx.fillText(text, chartArea.left + 7, y + 1);
      });
      ctx.restore();
    },
  };
}
