import { expect, it } from 'vitest';
import { municipalityKey } from './municipality.ts';
import { loadRegistry, REGISTRY_DATA } from './registryData.ts';
import { stateCode } from './state.ts';
import { unitKey } from './unitKey.ts';
import { unitType } from './unitType.ts';

const registry = loadRegistry();
const populationOf = (entries: readonly { readonly population: number }[]) =>
  entries.reduce((sum, { population }) => sum + population, 0);

it('holds 987 units of the five states and Berlin', () => {
  expect(registry.units).toHaveLength(988);
  expect(registry.units.every(({ inUniverse }) => inUniverse)).toBe(true);
});

/** Counted from the register of 30 June 2026. */
it('holds the known number of units per state and type', () => {
  const table = stateCode.options.map((state) =>
    unitType.options.map((type) => registry.unitsOf(state).filter((unit) => unit.type === type).length),
  );
  expect(table).toEqual([
    [0, 1, 0, 0, 0, 0, 0, 0],
    [137, 4, 14, 50, 1, 0, 0, 1],
    [38, 2, 6, 76, 0, 0, 0, 0],
    [236, 3, 10, 0, 0, 0, 6, 64],
    [101, 3, 11, 0, 18, 0, 0, 0],
    [105, 5, 17, 0, 0, 42, 0, 37],
  ]);
});

/** Official inhabitants of the states on 31 December 2024, and their Gemeinden on 30 June 2026. */
it.each([
  ['11', 3_685_265, 1],
  ['12', 2_556_747, 413],
  ['13', 1_573_597, 724],
  ['14', 4_042_422, 418],
  ['15', 2_135_597, 218],
  ['16', 2_100_277, 601],
] as const)('counts every inhabitant and every Gemeinde of state %s once', (state, population, gemeinden) => {
  const local = registry.unitsOf(state).filter(({ type }) => type !== 'landkreis');
  expect(populationOf(local)).toBe(population);
  expect(local.flatMap(({ municipalities }) => municipalities)).toHaveLength(gemeinden);
});

it('gives a Landkreis the inhabitants of the units that lie in it', () => {
  for (const district of registry.units.filter(({ type }) => type === 'landkreis')) {
    const inside = registry.units.filter((unit) => unit.district === district.key && unit !== district);
    expect(populationOf(inside)).toBe(district.population);
  }
});

it('lets an erfüllende Gemeinde serve others and an association more than one', () => {
  for (const { type, municipalities } of registry.units) {
    if (type === 'landkreis') continue;
    const isAlone = type === 'gemeinde' || type === 'kreisfreie-stadt';
    expect(municipalities.length > 1).toBe(!isAlone);
  }
});

it('serves St. Egidien by the Stadt Lichtenstein', () => {
  const unit = registry.unitServing(municipalityKey.parse('145245128280'));
  expect(unit).toMatchObject({ name: 'Lichtenstein/Sa.', type: 'erfuellende-gemeinde', population: 16_035 });
});

it('keeps both names of a bilingual town', () => {
  expect(registry.find(unitKey.parse('146250020020'))?.name).toBe('Bautzen / Budyšin');
  expect(registry.find(unitKey.parse('12052'))?.name).toBe('Cottbus/Chóśebuz');
});

it('names its source and dates', () => {
  expect(REGISTRY_DATA.source).toContain('Statistisches Bundesamt (Destatis)');
  expect(REGISTRY_DATA).toMatchObject({ asOf: '2026-06-30', populationAsOf: '2024-12-31' });
});
