import { expect, it } from 'vitest';
import { loadRegistry } from './registryData.ts';
import { SURVEY_STATES } from './state.ts';
import { stratumOf } from './stratum.ts';

it.each([
  [4_999, '14-unter-5000'],
  [5_000, '14-5000-9999'],
  [9_999, '14-5000-9999'],
  [10_000, '14-10000-24999'],
  [24_999, '14-10000-24999'],
  [25_000, '14-ab-25000'],
])('sorts a local administration of %i inhabitants into %s', (population, expected) => {
  expect(stratumOf({ state: '14', type: 'verwaltungsverband', population })).toBe(expected);
});

it('sorts Landkreise and kreisfreie Städte by type, whatever their size', () => {
  expect(stratumOf({ state: '16', type: 'landkreis', population: 4_000 })).toBe('16-landkreis');
  expect(stratumOf({ state: '16', type: 'kreisfreie-stadt', population: 34_685 })).toBe('16-kreisfrei');
});

/** Counted from the register of 30 June 2026 with inhabitants of 31 December 2024. */
it('divides every state into the known strata', () => {
  const bands = ['landkreis', 'kreisfrei', 'unter-5000', '5000-9999', '10000-24999', 'ab-25000'];
  const sizes = Map.groupBy(loadRegistry().units, stratumOf);
  const table = SURVEY_STATES.map((state) =>
    bands.map((band) => [...sizes].find(([stratum]) => stratum === `${state}-${band}`)?.[1].length ?? 0),
  );
  expect(table).toEqual([
    [14, 4, 38, 74, 61, 16],
    [6, 2, 12, 58, 39, 5],
    [10, 3, 139, 97, 54, 16],
    [11, 3, 1, 59, 46, 13],
    [17, 5, 58, 90, 27, 9],
  ]);
});
