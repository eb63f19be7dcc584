import { BarController, BarElement, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import { formatShare } from '#lib/format.ts';
import { axisOf } from './axis.ts';
import { byWidth } from './byWidth.ts';
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, still, TEXT_GAP, valueAxis, writeText } from './frame.ts';
import { levelColours } from './levelColours.ts';
import type { LevelLayout } from './levels.layout.ts';
import { namesBeside } from './namesBeside.ts';
import type { Palette } from './palette.ts';
import { aboveRows, FILLED, isLong, nameRows, namesAbove } from './rows.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const WHOLE = axisOf({ kind: 'share', scale: [0, 1], decimals: 0 }, [1]);

/** Draws each group as one lying bar, divided by level. */
export function drawLevels({ levels, rows }: LevelLayout): Draw {
  const names = rows.map(({ label }) => label);
  return byWidth((canvas, palette, isNarrow, ratio) => {
    const chart = new Chart<'bar', (number | null)[]>(canvas, {
      type: 'bar',
      data: {
        labels: names,
        datasets: [
          ...(isNarrow ? nameRows(names) : []),
          ...levels.map((label, level) => ({
            label,
            stack: 'levels',
            data: rows.map(({ shares }) => shares?.[level] ?? null),
            backgroundColor: levelColours(level, levels.length, palette).fill,
            borderColor: palette.muted,
            borderWidth: 1,
            borderSkipped: false as const,
          })),
        ],
      },
      options: {
        indexAxis: 'y',
        ...still(ratio),
        datasets: {
          bar: { maxBarThickness: 30, barPercentage: 0.92, categoryPercentage: isNarrow ? FILLED : 0.78 },
        },
        layout: { padding: { right: 24 } },
        scales: {
          x: {
            ...valueAxis(WHOLE, palette),
            stacked: true,
            position: isLong(names) ? 'top' : 'bottom',
          },
          y: { ...namesBeside(names, palette, !isNarrow), stacked: true },
        },
      },
      plugins: [
        shareLabels(rows, levels.length, isNarrow ? aboveRows(names) : 0, palette),
        ...(isNarrow ? [namesAbove(names, palette)] : []),
      ],
    });
    return () => chart.destroy();
  });
}

/** Pixels left free beside a share; narrower parts go without. */
const MARGIN = 4;

/**
 * Writes shares into the bars, and a sign where there are none.
 *
 * @param before rows of the chart that are no levels
 */
function shareLabels(
  rows: LevelLayout['rows'],
  count: number,
  before: number,
  palette: Palette,
): Plugin<'bar'> {
  return {
    id: 'shareLabels',
    afterDatasetsDraw(chart) {
      const { ctx, scales, chartArea } = chart;
      const toPixel = (share: number): number => scales['x']?.getPixelForValue(share) ?? 0;
      const without = { ink: palette.muted, paper: palette.paper };
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      rows.forEach(({ shares, words }, row) => {
        const y = (chart.getDatasetMeta(before).data[row]?.y ?? 0) + 1;
        if (shares === undefined) writeText(ctx, words, chartArea.left + TEXT_GAP, y, without);
        let from = 0;
        shares?.forEach((share, level) => {
          const [left, right] = [toPixel(from), toPixel(from + share)];
          from += share;
          const written = formatShare(share);
          const { width } = ctx.measureText(written);
          if (width + 2 * MARGIN > right - left) return;
          ctx.fillStyle = levelColours(level, count, palette).text;
          ctx.fillText(written, (left + right - width) / 2, y);
        });
      });
      ctx.restore();
    },
  };
}
