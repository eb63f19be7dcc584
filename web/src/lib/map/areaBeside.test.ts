import { describe, expect, it } from 'vitest';
import { areaBeside, type Direction } from './areaBeside.ts';
import { readRegions, type Shape } from './regions.ts';
import { shapesOf } from './shapesOf.ts';
import topology from './regions.topo.json' with { type: 'json' };

const DIRECTIONS = ['up', 'down', 'left', 'right'] as const satisfies readonly Direction[];
const regions = readRegions(topology);
const withoutBerlin = (shapes: ReadonlyMap<string, Shape>) =>
  [...shapes.values()].filter(({ id }) => !id.startsWith('11'));
const STATES = withoutBerlin(regions.states);

it('goes from state to state as they lie', () => {
  const [brandenburg, sachsen, anhalt, north] = ['12', '14', '15', '13'];
  expect(areaBeside(STATES, brandenburg, 'down')).toBe(sachsen);
  expect(areaBeside(STATES, brandenburg, 'left')).toBe(anhalt);
  expect(areaBeside(STATES, brandenburg, 'up')).toBe(north);
  expect(areaBeside(STATES, north, 'up')).toBeUndefined();
  expect(areaBeside(STATES, '99', 'up')).toBeUndefined();
});

describe.each([
  ['the states', STATES],
  ['all districts', withoutBerlin(regions.districts)],
  ...['12', '13', '14', '15', '16'].map((state): [string, Shape[]] => [
    `the districts of ${state}`,
    withoutBerlin(shapesOf(regions, { level: 'kreise', state })),
  ]),
])('of %s', (_, shapes) => {
  it('every one is reached with arrow keys from every other', () => {
    const next = new Map(
      shapes.map(({ id }) => [id, DIRECTIONS.flatMap((way) => areaBeside(shapes, id, way) ?? [])]),
    );
    for (const { id: start } of shapes) {
      const reached = new Set([start]);
      for (const id of reached) for (const other of next.get(id)!) reached.add(other);
      expect(reached.size, start).toBe(shapes.length);
    }
  });
});
