import type { ScaleOptionsByType } from 'chart.js';
import { markText, type Axis } from './axis.ts';
import type { Palette } from './palette.ts';

const FAMILY = '"Digitalpegel Sans", "Fira Sans", sans-serif';
export const FONT = { family: FAMILY, size: 14 } as const;
export const CANVAS_FONT = `600 13px ${FAMILY}`;

/** The axis of values, calm: thin lines, no frame. */
export function valueAxis(axis: Axis, { muted, line }: Palette) {
  return {
    min: axis.min,
    max: axis.max,
    border: { display: false },
    grid: { color: line, tickLength: 0 },
    ticks: {
      stepSize: axis.step,
      callback: (value: string | number) => markText(axis, Number(value)),
      color: muted,
      font: FONT,
      padding: 6,
      maxRotation: 0,
    },
  } satisfies DeepPartial<ScaleOptionsByType<'linear'>>;
}

type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };
