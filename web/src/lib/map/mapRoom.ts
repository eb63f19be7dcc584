import type { Height } from '#lib/charts/rows.ts';
import { legendRows } from './legendRows.ts';
import type { MapLayout } from './regionMap.layout.ts';

/** A line of the legend beside the map and below it: most take one line, long ones two or three. */
const ROW = { wide: 56, narrow: 52 } as const;
/** The map with the line below it, as high as it gets in a frame. */
const MAP = 575;
/** Heading and notes of the legend; below the map, with the map. */
const AROUND = { wide: 230, narrow: 760 } as const;

/** About how much room a map takes in a frame, with its legend beside it or below it. */
export function mapRoom(layout: MapLayout): Height {
  const rows = legendRows(layout).length;
  return { wide: Math.max(MAP, AROUND.wide + ROW.wide * rows), narrow: AROUND.narrow + ROW.narrow * rows };
}
