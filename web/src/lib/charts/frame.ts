import type { ScaleOptionsByType } from 'chart.js';
import type { Palette } from './palette.ts';

/** Points 0 … 100 are marked every 20. */
const STEP = 20;

const FAMILY = '"Digitalpegel Sans", "Fira Sans", sans-serif';
export const FONT = { family: FAMILY, size: 14 } as const;
export const CANVAS_FONT = `600 13px ${FAMILY}`;

/** The axis of points, calm: thin lines, no frame. */
export function pointsAxis({ muted, line }: Palette, max: number) {
  return {
    min: 0,
    max,
    border: { display: false },
    grid: { color: line, tickLength: 0 },
    ticks: { stepSize: STEP, color: muted, font: FONT, padding: 6, maxRotation: 0 },
  } satisfies DeepPartial<ScaleOptionsByType<'linear'>>;
}

type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };
