import { stateOf, type Regions } from './regions.ts';

/** How the plane of the map lies on a canvas: pixel = unit × scale + offset. */
export interface MapFrame {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

const MARGIN = 6;

/**
 * Lets everything fit on the canvas, in the middle; with a state, everything of it.
 *
 * @param width of the canvas, in CSS pixels, as its height
 */
export function frameOf(
  regions: Pick<Regions, 'width' | 'height' | 'states'>,
  state: string | undefined,
  { width, height }: { readonly width: number; readonly height: number },
): MapFrame {
  const box = boundsOf(regions, state);
  const scale = Math.max(
    0,
    Math.min((width - 2 * MARGIN) / (box.right - box.left), (height - 2 * MARGIN) / (box.bottom - box.top)),
  );
  return {
    scale,
    left: (width - scale * (box.left + box.right)) / 2,
    top: (height - scale * (box.top + box.bottom)) / 2,
  };
}

function boundsOf(
  { width, height, states }: Pick<Regions, 'width' | 'height' | 'states'>,
  state: string | undefined,
) {
  const shape = state === undefined ? undefined : states.get(stateOf(state));
  if (shape === undefined) return { left: 0, top: 0, right: width, bottom: height };
  const points = shape.rings.flat();
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
