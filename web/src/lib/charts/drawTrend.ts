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
import type { Draw } from './chartAttachment.ts';
import { CANVAS_FONT, FONT, shortened, still, TEXT_GAP, valueAxis, widthsOn, writeText } from './frame.ts';
import { CHAINED_DASH, lineStyle } from './lineStyles.ts';
import type { Palette } from './palette.ts';
import { spread, type TrendLayout, type TrendLine } from './trend.layout.ts';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale);

/** Draws the series as lines; where a value is missing or the question changed the line breaks. */
export function drawTrend(layout: TrendLayout): Draw {
  const { editions, lines, axis, isSlope } = layout;
  return (canvas, palette, ratio) => {
    const room = roomForLabels(canvas, layout);
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
        ...still(ratio),
        layout: { padding: { ...room, top: layout.breaks.length > 0 ? 26 : 10 } },
        scales: {
          y: verticalAxis(axis, palette, !isSlope),
          x: {
            // Below a slope there is no zero.
            border: { display: !isSlope, color: palette.ink },
            grid: { display: false },
            offset: editions.length === 1,
            ticks: { color: palette.ink, font: FONT, maxRotation: 0 },
          },
        },
      },
      plugins: [breakMarks(layout, palette), endLabels(layout, room.right, palette)],
    });
    return () => chart.destroy();
  };
}

function verticalAxis(axis: TrendLayout['axis'], palette: Palette, display: boolean) {
  const { ticks, ...rest } = valueAxis(axis, palette);
  return { ...rest, display, ticks: { ...ticks, padding: 10 } };
}

/** Pixels that marks may reach over the edge of the axes. */
const RIM = 10;

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
    clip: RIM,
  }));
}

function chainedSets({ label, chained }: TrendLine, { main }: Palette): ChartDataset<'line'>[] {
  if (chained === undefined) return [];
  return [
    {
      label: `${label}, verkettet`,
      data: chained.map((value) => value ?? null),
      borderColor: main,
      borderDash: [...CHAINED_DASH],
      borderWidth: 2,
      pointRadius: 0,
      spanGaps: false,
      clip: RIM,
    },
  ];
}

/** A line down before an edition whose values cannot be compared with those before. */
function breakMarks({ editions, breaks }: TrendLayout, palette: Palette): Plugin<'line'> {
  return {
    id: 'breakMarks',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const pixelOf = (position: number): number => scales['x']?.getPixelForValue(position) ?? 0;
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      let free = Number.NEGATIVE_INFINITY;
      for (const edition of breaks) {
        const position = editions.indexOf(edition);
        const x = (pixelOf(position - 1) + pixelOf(position)) / 2;
        ctx.beginPath();
        ctx.setLineDash([3, 3]);
        ctx.lineWidth = 1.5;
        ctx.strokeStyle = palette.muted;
        ctx.moveTo(x, chartArea.top - 4);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.setLineDash([]);
        if (x < free) continue;
        writeText(ctx, 'Bruch', x, chartArea.top - 5, palette);
        free = x + ctx.measureText('Bruch').width + TEXT_GAP;
      }
      ctx.restore();
    },
  };
}

const LABEL_HEIGHT = 16;
/** Pixels from the end of a line to its name. */
const LABEL_GAP = 18;
/** Pixels a name may be moved before a thin line leads to it. */
const FAR = 3;
/** Part of the chart that names at the end of lines may take. */
const LABEL_PART = 0.36;

/** What stands at the end of a line and, in a slope, at its beginning. */
function labelsOf({ lines, isSlope }: TrendLayout): readonly { left: string; right: string }[] {
  return lines.map(({ code, texts }) => {
    if (!isSlope) return { left: '', right: code };
    return { left: `${code} ${texts[0] ?? ''}`.trim(), right: `${texts.at(-1) ?? ''} ${code}`.trim() };
  });
}

function roomForLabels(canvas: HTMLCanvasElement, layout: TrendLayout): { left: number; right: number } {
  const labels = labelsOf(layout);
  const widest = (texts: readonly string[]): number => Math.max(0, ...widthsOn(canvas, texts));
  const most = LABEL_PART * (canvas.parentElement ?? canvas).clientWidth;
  const [left, right] = [widest(labels.map((one) => one.left)), widest(labels.map((one) => one.right))];
  return {
    left: left === 0 ? 0 : left + LABEL_GAP + 4,
    right: Math.min(most, Math.max(8, right)) + LABEL_GAP + 4,
  };
}

/** From the end of a line to a name that had to be moved. */
function leader(
  ctx: CanvasRenderingContext2D,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  { muted }: Palette,
): void {
  ctx.beginPath();
  ctx.setLineDash([]);
  ctx.lineWidth = 1;
  ctx.strokeStyle = muted;
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}

/** Writes the short name at the end of each line; in a slope its first value at the other end. */
function endLabels(layout: TrendLayout, room: number, palette: Palette): Plugin<'line'> {
  const labels = labelsOf(layout);
  return {
    id: 'endLabels',
    afterDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
      if (x === undefined || y === undefined) return;
      const widthOf = (text: string): number => ctx.measureText(text).width;
      const write = (side: 'left' | 'right', position: number): void => {
        const ends = layout.lines.flatMap(({ values }, i) => {
          const value = values.at(position);
          const text = labels[i]?.[side] ?? '';
          return value === undefined || text === '' ? [] : [{ text, wanted: y.getPixelForValue(value) }];
        });
        const places = spread(
          ends.map(({ wanted }) => wanted),
          LABEL_HEIGHT,
          chartArea.bottom - 4,
        );
        ctx.textAlign = side === 'left' ? 'right' : 'left';
        const at = x.getPixelForValue(position < 0 ? layout.editions.length - 1 : position);
        const out = side === 'left' ? -1 : 1;
        ends.forEach(({ text, wanted }, i) => {
          const place = places[i] ?? 0;
          if (Math.abs(place - wanted) > FAR)
            leader(ctx, [at + out * 6, wanted], [at + out * LABEL_GAP, place], palette);
          const fitting = shortened(text, room - LABEL_GAP - 2, widthOf);
          writeText(ctx, fitting, at + out * (LABEL_GAP + 2), place, palette);
        });
      };
      ctx.save();
      ctx.font = CANVAS_FONT;
      ctx.textBaseline = 'middle';
      write('right', -1);
      write('left', 0);
      ctx.restore();
    },
  };
}
