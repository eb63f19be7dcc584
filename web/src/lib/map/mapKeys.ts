import type { Direction } from './areaBeside.ts';

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** What keys do on a map. */
export interface MapKeys {
  readonly onstep: (direction: Direction) => void;
  /** Enter. */
  readonly onopen: () => void;
  /** Escape. */
  readonly onleave: () => void;
}

/** Lets keys go over the map; together with another key they keep what they mean to the browser. */
export function listenToKeys(element: HTMLElement, { onstep, onopen, onleave }: MapKeys): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const direction = ARROWS.get(event.key);
    if (direction !== undefined) {
      event.preventDefault();
      onstep(direction);
    } else if (event.key === 'Enter') onopen();
    else if (event.key === 'Escape') onleave();
  };
  element.tabIndex = 0;
  element.addEventListener('keydown', listen);
  return () => element.removeEventListener('keydown', listen);
}
