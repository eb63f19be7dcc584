import type { FigureView } from './figureView.ts';

/** Whether two figures tell the same quantity, so that their values may stand side by side. */
export function isComparable(one: FigureView, other: FigureView): boolean {
  return one.kind === other.kind && one.unit === other.unit && one.quantity.name === other.quantity.name;
}
