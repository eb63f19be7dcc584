import type { MapLayout } from './regionMap.layout.ts';
import { stateOf, type Regions, type Shape } from './regions.ts';

/** The areas of the level that is shown; of one state with those that lie within it. */
export function shapesOf(
  { states, districts }: Pick<Regions, 'states' | 'districts'>,
  { level, state }: Pick<MapLayout, 'level' | 'state'>,
): ReadonlyMap<string, Shape> {
  if (level === 'laender') return states;
  if (state === undefined) return districts;
  return new Map([...districts].filter(([id]) => isWithin(id, state)));
}

/** Berlin lies within Brandenburg. */
export function isWithin(area: string, state: string | undefined): boolean {
  return state === undefined || stateOf(area) === state || (state === '12' && stateOf(area) === '11');
}
