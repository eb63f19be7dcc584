import type { Regions } from './regions.ts';
import { readRegions } from './regions.ts';

let regions: Promise<Regions> | undefined;

/** Brings the geometry, once; it is a file of its own that only pages with a map ask for. */
export function loadRegions(): Promise<Regions> {
  regions ??= import('./regions.topo.json').then((topology) => readRegions(topology.default));
  return regions;
}
