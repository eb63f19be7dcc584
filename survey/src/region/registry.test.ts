import { describe, expect, it } from 'vitest';
import { municipalityKey } from './municipality.ts';
import { createRegistry, type ExtraUnit } from './registry.ts';
import type { RegistryData } from './registryRows.ts';
import { unitKey } from './unitKey.ts';

const DISTRICT = ['16063', 'landkreis', 'Wartburgkreis', 'Landkreis', 15_000];
const ASSOCIATION = [
  '160635006',
  'verwaltungsgemeinschaft',
  'Hainich-Werratal',
  'Verwaltungsgemeinschaft',
  5_000,
];
const TOWN = ['160635056032', 'erfuellende-gemeinde', 'Geisa', 'Stadt', 6_000];
const CREUZBURG = ['160635006104', 'Amt Creuzburg', 'Stadt', 4_000, '160635006'];
const BERKA = ['160635006006', 'Berka v. d. Hainich', 'Gemeinde', 1_000, '160635006'];
const SCHLEID = ['160635056068', 'Schleid', 'Gemeinde', 1_500, '160635056032'];

function data(change: Partial<RegistryData> = {}): RegistryData {
  return {
    source: 'Probe',
    asOf: '2026-06-30',
    populationAsOf: '2024-12-31',
    units: [DISTRICT, ASSOCIATION, TOWN],
    served: [CREUZBURG, BERKA, SCHLEID],
    ...change,
  };
}

describe('a registry', () => {
  const registry = createRegistry(data());

  it('knows what an association serves and where it lies', () => {
    expect(registry.find(unitKey.parse('160635006'))).toMatchObject({
      name: 'Hainich-Werratal',
      state: '16',
      district: '16063',
      districtName: 'Wartburgkreis',
      sizeClass: '7a',
      inUniverse: true,
      municipalities: [{ name: 'Amt Creuzburg' }, { name: 'Berka v. d. Hainich' }],
    });
  });

  it('names the own Gemeinde of a unit first, with the inhabitants that are left', () => {
    expect(registry.find(unitKey.parse('160635056032'))!.municipalities).toMatchObject([
      { key: '160635056032', name: 'Geisa', population: 4_500 },
      { key: '160635056068', name: 'Schleid', population: 1_500 },
    ]);
  });

  it('leads from a Gemeinde to the unit that serves it', () => {
    const serving = (key: string) => registry.unitServing(municipalityKey.parse(key))?.name;
    expect(serving('160635006104')).toBe('Hainich-Werratal');
    expect(serving('160635056068')).toBe('Geisa');
    expect(serving('160635056032')).toBe('Geisa');
    expect(serving('160639999999')).toBeUndefined();
  });

  it('lists no Gemeinden under a Landkreis, which have units of their own', () => {
    expect(registry.find(unitKey.parse('16063'))!.municipalities).toEqual([]);
  });

  it('finds no unit under an unknown key and none in a state without units', () => {
    expect(registry.find(unitKey.parse('99999'))).toBeUndefined();
    expect(registry.unitsOf('14')).toEqual([]);
  });
});

describe('contradictory data are refused, naming the key:', () => {
  it.each<[string, Partial<RegistryData>, RegExp]>([
    ['a key twice', { units: [DISTRICT, DISTRICT], served: [] }, /16063 occurs twice/],
    ['a Gemeinde of an unknown unit', { units: [DISTRICT] }, /160635006104.*unknown unit 160635006/],
    ['a Gemeinde served twice', { served: [CREUZBURG, CREUZBURG] }, /160635006/],
    [
      'a Gemeinde that is a unit and served',
      { served: [['160635056032', 'Geisa', 'Stadt', 0, '160635056032']] },
      /160635056032 is served twice/,
    ],
    [
      'fewer inhabitants than the Gemeinden have',
      { served: [[...SCHLEID.with(3, 6_001)]] },
      /160635056032 has fewer/,
    ],
    ['inhabitants in no Gemeinde', { served: [BERKA] }, /160635006 has inhabitants/],
    ['a Gemeinde under a Landkreis', { served: [SCHLEID.with(4, '16063')] }, /16063 serves/],
    ['a negative population', { units: [DISTRICT.with(4, -1)], served: [] }, /16063/],
    ['half an inhabitant', { units: [DISTRICT.with(4, 0.5)], served: [] }, /16063/],
    ['an unknown type', { units: [DISTRICT.with(1, 'kreis')], served: [] }, /16063/],
    [
      'a key too long',
      { units: [DISTRICT, ASSOCIATION.with(1, 'landkreis')], served: [] },
      /160635006: .*together/,
    ],
    ['an empty name', { units: [DISTRICT.with(2, ' ')], served: [] }, /16063/],
    ['a unit in no known district', { units: [TOWN], served: [] }, /160635056032 lies in no known district/],
  ])('%s', (_, change, message) => {
    expect(() => createRegistry(data(change))).toThrow(message);
  });
});

describe('an extra unit', () => {
  const invented: ExtraUnit = {
    key: '169990010010',
    type: 'gemeinde',
    name: 'Musterstadt',
    designation: 'Stadt',
    population: 12_000,
    districtName: 'Musterkreis',
  };

  it('is found like any other, but lies outside the universe', () => {
    const registry = createRegistry(data(), [invented]);
    expect(registry.find(unitKey.parse(invented.key))).toMatchObject({
      districtName: 'Musterkreis',
      sizeClass: '6',
      inUniverse: false,
      municipalities: [{ name: 'Musterstadt', population: 12_000 }],
    });
    expect(registry.units.filter(({ inUniverse }) => inUniverse)).toHaveLength(3);
  });

  it('may not take the key of a real one or lie nowhere', () => {
    expect(() => createRegistry(data(), [{ ...invented, key: '160635056032' }])).toThrow(
      /160635056032 occurs twice/,
    );
    const { districtName: _, ...nowhere } = invented;
    expect(() => createRegistry(data(), [nowhere])).toThrow(/169990010010 lies in no known district/);
  });
});
