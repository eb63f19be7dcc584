import { PathRecord } from './pathRecord.ts';

/** What draws on a path, the same on a canvas and on a path made apart (Path2D). */
export const PATH_CALLS: Readonly<Record<string, (path: PathRecord, numbers: readonly number[]) => void>> = {
  moveTo: (path, [x = 0, y = 0]) => path.moveTo(x, y),
  lineTo: (path, [x = 0, y = 0]) => path.lineTo(x, y),
  bezierCurveTo: (path, [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]) => path.bezierCurveTo(a, b, c, d, x, y),
  quadraticCurveTo: (path, [a = 0, b = 0, x = 0, y = 0]) => path.quadraticCurveTo(a, b, x, y),
  rect: (path, [x = 0, y = 0, width = 0, height = 0]) => path.rect(x, y, width, height),
  roundRect: (path, [x = 0, y = 0, width = 0, height = 0, radius = 0]) =>
    path.roundRect(x, y, width, height, radius),
  arc: (path, [x = 0, y = 0, radius = 0, from = 0, to = 0, counter = 0]) =>
    path.arc(x, y, radius, from, to, counter === 1),
  ellipse: (path, [x = 0, y = 0, a = 0, b = 0, turned = 0, from = 0, to = 0, counter = 0]) =>
    path.ellipse(x, y, a, b, turned, from, to, counter === 1),
  closePath: (path) => path.closePath(),
};

/** An argument as a number; a list of radii counts by its first, yes as 1. */
export function number(argument: unknown): number {
  const value: unknown = Array.isArray(argument) ? argument[0] : argument;
  return Number(value ?? 0);
}

const records = new WeakMap<object, PathRecord>();

/** The record of a path that was made within `withRecordedPaths`. */
export const recordOfPath = (path: object): PathRecord | undefined => records.get(path);

/** Draws while every path made apart (Path2D) is written along. Nothing else runs in the meantime. */
export function withRecordedPaths(draw: () => void): void {
  const plain = globalThis.Path2D;
  const set = (value: typeof Path2D) =>
    Object.defineProperty(globalThis, 'Path2D', { value, configurable: true, writable: true });
  set(new Proxy(plain, { construct: (target) => recorded(new target()) }));
  try {
    draw();
  } finally {
    set(plain);
  }
}

function recorded(path: Path2D): Path2D {
  const record = new PathRecord();
  for (const [name, call] of Object.entries(PATH_CALLS)) {
    const own: unknown = Reflect.get(path, name);
    if (typeof own !== 'function') continue;
    const value = (...args: unknown[]) => {
      Reflect.apply(own, path, args);
      call(record, args.map(number));
    };
    Object.defineProperty(path, name, { value });
  }
  records.set(path, record);
  return path;
}
