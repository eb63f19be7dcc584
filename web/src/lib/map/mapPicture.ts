import type { Brush } from './brush.ts';
import type { MapColours } from './mapColours.ts';
import type { MapFrame } from './mapFrame.ts';
import type { MapLayout } from './regionMap.layout.ts';
import type { Regions } from './regions.ts';

/** Everything a map is drawn from, and what with. */
export interface MapPicture {
  readonly ctx: Brush;
  readonly regions: Regions;
  readonly layout: MapLayout;
  readonly colours: MapColours;
  readonly frame: MapFrame;
  /** Id of the area that is set off. */
  readonly active?: string;
}
