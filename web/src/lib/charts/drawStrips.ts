import { BarController, CategoryScale, Chart, LinearScale, type Plugin } from 'chart.js';
import { byWidth } from './byWidth.ts';
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, FONT, still, valueAxis, writeText } from './frame.ts';
import type { Palette } from './palette.ts';
import { dodged, hiddenText, type Strip, type StripLayout } from './strip.layout.ts';

Chart.register(BarController, CategoryScale, LinearScale);

/** Pixels a name above its strip takes. */
const NAME = 22;

/** Draws the dots of each Land on a line, those that would overlap above each other. */
export function drawStrips({ strips, axis }: StripLayout): Draw {
  return byWidth((canvas, palette, isNarrow, ratio) => {
    // Axes only: the dots are drawn by the plugin.
    const chart = new Chart<'bar', number[]>(canvas, {
      type: 'bar',
      data: { datasets: [] },
      options: {
        indexAxis: 'y',
        ...still(ratio),
        layout: { padding: { right: 24 } },
        scales: {
          x: valueAxis(axis, palette),
          y: {
            type: 'category',
            labels: strips.map(({ label }) => label),
            offset: true,
            border: { display: false },
            grid: { color: palette.line, tickLength: 0, offset: true },
            ticks: {
              display: !isNarrow,
              padding: 12,
              color: palette.ink,
              font: FONT,
              callback: (_, position) => namesOf(strips[position]),
            },
          },
        },
      },
      plugins: [dots(strips, isNarrow, palette)],
    });
    return () => chart.destroy();
  });
}

function namesOf(strip: Strip | undefined): string[] {
  if (strip === undefined) return [];
  return [strip.label, hiddenText(strip)].filter((line) => line !== '');
}

/** Dots, and above narrow strips their names. */
function dots(strips: readonly Strip[], isNarrow: boolean, palette: Palette): Plugin<'bar'> {
  return {
    id: 'dots',
    afterDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
      if (x === undefined || y === undefined || strips.length === 0) return;
      const room = chartArea.height / strips.length;
      const top = isNarrow ? NAME : 0;
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      strips.forEach((strip, i) => {
        const start = chartArea.top + i * room;
        const area = { top: start + top, height: room - top, left: chartArea.left, right: chartArea.right };
        const places = strip.dots.map(({ value }) => x.getPixelForValue(value));
        drawStrip(ctx, strip, places, area, palette, isNarrow ? 4.5 : 6);
        if (isNarrow)
          writeText(ctx, namesOf(strip).join(', '), chartArea.left + 4, start + NAME / 2, palette);
      });
      ctx.restore();
    },
  };
}

interface Area {
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
}

/** What is highlighted comes last, so that nothing hides it, with its name and value. */
function drawStrip(
  ctx: CanvasRenderingContext2D,
  { dots: all }: Strip,
  places: readonly number[],
  area: Area,
  palette: Palette,
  radius: number,
): void {
  const rows = dodged(places, 2 * radius + 1);
  const middle = area.top + area.height / 2;
  const widest = 2 * Math.max(0, ...rows.map(Math.abs)) + 1;
  const step = Math.min(2 * radius + 1, (area.height - 6) / widest);
  const order = all.map((_, i) => i).toSorted((a, b) => Number(all[b]?.isQuiet) - Number(all[a]?.isQuiet));
  const isLit = all.some(({ isQuiet }) => isQuiet);
  for (const i of order) {
    const dot = all[i];
    const [x, y] = [places[i] ?? 0, middle + (rows[i] ?? 0) * step];
    if (dot === undefined) continue;
    const isChosen = isLit && !dot.isQuiet;
    ctx.beginPath();
    ctx.arc(x, y, isChosen ? radius + 3 : radius, 0, 2 * Math.PI);
    ctx.fillStyle = dot.isQuiet ? palette.quiet : palette.main;
    ctx.fill();
    ctx.lineWidth = isChosen ? 2 : 1;
    ctx.strokeStyle = isChosen ? palette.ink : palette.paper;
    ctx.stroke();
    if (isChosen) labelDot(ctx, `${dot.label} ${dot.text}`, x, y - radius - 14, area, palette);
  }
}

function labelDot(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { left, right }: Area,
  palette: Palette,
): void {
  const { width } = ctx.measureText(text);
  writeText(ctx, text, Math.max(left + 4, Math.min(x - width / 2, right + 20 - width)), y, palette);
}
