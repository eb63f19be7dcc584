import type { PathRecord } from './pathRecord.ts';
import { number, PATH_CALLS, recordOfPath } from './recordedPath.ts';
import { SvgPainter } from './svgPainter.ts';

/**
 * Lets a canvas be drawn on and writes along as SVG: the canvas keeps colours, fonts, measures and transformations,
 * as browsers know them.
 *
 * @returns a context to draw on; `painter.content` is what was drawn
 */
export function recordSvg(
  real: CanvasRenderingContext2D,
  prefix: string,
): { readonly context: CanvasRenderingContext2D; readonly painter: SvgPainter } {
  const painter = new SvgPainter(real, prefix);
  const recorded = recorders(real, painter);
  const context = new Proxy(real, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const record = typeof name === 'string' ? recorded.get(name) : undefined;
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, args);
        record?.(args, result);
        return result;
      };
    },
    set: (target, name, value: unknown) => Reflect.set(target, name, value),
  });
  return { context, painter };
}

type Recorder = (args: readonly unknown[], result: unknown) => void;

function recorders(real: CanvasRenderingContext2D, painter: SvgPainter): ReadonlyMap<string, Recorder> {
  const onPath = Object.entries(PATH_CALLS).map(([name, call]): [string, Recorder] => [
    name,
    (args) => call(painter.path, args.map(number)),
  ]);
  return new Map<string, Recorder>([
    ...onPath,
    ['beginPath', () => painter.beginPath()],
    ['save', () => painter.save()],
    ['restore', () => painter.restore()],
    ['clip', ([path]) => painter.clip(recordOf(path))],
    ['fill', ([path, rule]) => painter.fill(recordOf(path), ruleOf(path, rule))],
    ['stroke', ([path]) => painter.stroke(recordOf(path))],
    ['fillRect', (args) => painter.fillRect(...four(args))],
    ['strokeRect', (args) => painter.strokeRect(...four(args))],
    ['fillText', ([text, x, y]) => painter.fillText(String(text), number(x), number(y))],
    ['strokeText', ([text, x, y]) => painter.strokeText(String(text), number(x), number(y))],
    ['clearRect', (args) => isAll(real, four(args)) && painter.clear()],
    ['createPattern', ([image], pattern) => definePattern(painter, image, pattern)],
    ['drawImage', () => refuse('a picture')],
    ['createLinearGradient', () => refuse('a gradient')],
    ['createRadialGradient', () => refuse('a gradient')],
  ]);
}

/** The record of a path made apart; absent where the canvas' own path is meant. */
function recordOf(path: unknown): PathRecord | undefined {
  if (typeof path !== 'object' || path === null) return undefined;
  return recordOfPath(path) ?? refuse('a path nobody has written along');
}

function ruleOf(path: unknown, rule: unknown): CanvasFillRule {
  return path === 'evenodd' || rule === 'evenodd' ? 'evenodd' : 'nonzero';
}

function definePattern(painter: SvgPainter, image: unknown, pattern: unknown): void {
  if (typeof pattern !== 'object' || pattern === null) return;
  if (!(image instanceof HTMLCanvasElement)) refuse('a pattern of anything but a canvas');
  else painter.definePattern(pattern, image.toDataURL(), image.width, image.height);
}

function isAll({ canvas }: CanvasRenderingContext2D, [x, y, width, height]: Four): boolean {
  return x <= 0 && y <= 0 && width >= canvas.width && height >= canvas.height;
}

type Four = readonly [number, number, number, number];
const four = ([a, b, c, d]: readonly unknown[]): Four => [number(a), number(b), number(c), number(d)];

function refuse(what: string): never {
  throw new Error(`${what} cannot be written as SVG.`);
}
