import type { Shape } from './regions.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** Along the way, and across it to the right, in a plane with y to the south. */
const WAYS = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
} as const satisfies Record<Direction, readonly [number, number]>;

/**
 * The area next to another in a direction, as arrow keys go: the nearest whose middle lies ahead, more so than to a
 * side; where there is none, the nearest that lies that way at all. `undefined` where nothing does.
 */
export function areaBeside(shapes: readonly Shape[], from: string, direction: Direction): string | undefined {
  const start = shapes.find(({ id }) => id === from);
  if (start === undefined) return undefined;
  const [x, y] = middleOf(start);
  const [wayX, wayY] = WAYS[direction];
  const ahead = shapes.flatMap((shape) => {
    const [otherX, otherY] = middleOf(shape);
    const along = (otherX - x) * wayX + (otherY - y) * wayY;
    const aside = Math.abs((otherX - x) * wayY - (otherY - y) * wayX);
    return along > 0 ? [{ id: shape.id, isAside: aside > along, distance: along + aside }] : [];
  });
  return ahead.toSorted((a, b) => Number(a.isAside) - Number(b.isAside) || a.distance - b.distance)[0]?.id;
}

/** The middle of the first and largest outline. */
function middleOf({ rings: [ring = []] }: Shape): readonly [number, number] {
  const xs = ring.filter((_, i) => i % 2 === 0);
  const ys = ring.filter((_, i) => i % 2 === 1);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
