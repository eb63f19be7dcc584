import type { Brush } from './brush.ts';

/** A path that was filled, stroked or clipped to: its colour and where it begins. */
export interface Mark {
  readonly method: 'fill' | 'stroke' | 'clip';
  readonly colour: string;
  readonly start: string;
}

/** For tests: a brush that writes down what it draws. */
export function recordingBrush(): {
  readonly brush: Brush;
  readonly marks: readonly Mark[];
  readonly texts: readonly string[];
} {
  const marks: Mark[] = [];
  const texts: string[] = [];
  let start = '';
  const nothing = () => {};
  const mark = (method: Mark['method']) => () => {
    const colour = method === 'fill' ? brush.fillStyle : brush.strokeStyle;
    marks.push({ method, colour: typeof colour === 'string' ? colour : '', start });
  };
  const brush: Brush = {
    arc: nothing,
    beginPath: () => (start = ''),
    clip: mark('clip'),
    closePath: nothing,
    fill: mark('fill'),
    fillStyle: '',
    fillText: (text) => texts.push(text),
    font: '',
    lineJoin: 'miter',
    lineTo: nothing,
    lineWidth: 1,
    moveTo: (x, y) => (start ||= startOf(x, y)),
    restore: nothing,
    save: nothing,
    setLineDash: nothing,
    stroke: mark('stroke'),
    strokeStyle: '',
    strokeText: nothing,
    textAlign: 'start',
    textBaseline: 'alphabetic',
  };
  return { brush, marks, texts };
}

export const startOf = (x: number, y: number): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
