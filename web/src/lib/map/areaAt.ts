import type { Shape } from './regions.ts';

/** The area in which a point of the plane lies; `undefined` outside of all. */
export function areaAt(shapes: Iterable<Shape>, x: number, y: number): Shape | undefined {
  for (const shape of shapes) if (isInside(shape, x, y)) return shape;
  return undefined;
}

/** A ray to the right crosses the outlines of an area it begins in an odd number of times. */
function isInside({ rings }: Shape, x: number, y: number): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const next = (i + 2) % ring.length;
      const [ax, ay] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      const [bx, by] = [ring[next] ?? 0, ring[next + 1] ?? 0];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}
