import { expect, it } from 'vitest';
import { loadRegistry } from './registryData.ts';
import { unitName } from './unit.ts';
import { unitKey } from './unitKey.ts';

const registry = loadRegistry();

it.each([
  ['11000', 'Land Berlin'],
  ['14730', 'Landkreis Nordsachsen'],
  ['14521', 'Erzgebirgskreis'],
  ['15081', 'Altmarkkreis Salzwedel'],
  ['16070', 'Ilm-Kreis'],
  ['16071', 'Landkreis Weimarer Land'],
  ['13072', 'Landkreis Rostock'],
  ['13003', 'Hanse- und Universitätsstadt Rostock'],
  ['14713', 'Stadt Leipzig'],
  ['12052', 'Stadt Cottbus/Chóśebuz'],
  ['15003', 'Landeshauptstadt Magdeburg'],
  ['146260110110', 'Stadt Görlitz'],
  ['150910375375', 'Lutherstadt Wittenberg'],
  ['120715101', 'Amt Burg (Spreewald)'],
  ['150905053', 'Verbandsgemeinde Seehausen (Altmark)'],
  ['160635006', 'Verwaltungsgemeinschaft Hainich-Werratal'],
  ['146265503', 'Verwaltungsverband Weißer Schöps/Neiße'],
])('calls %s „%s“', (key, name) => {
  expect(unitName(registry.find(unitKey.parse(key))!)).toBe(name);
});

it('gives no two units the same full name', () => {
  expect(new Set(registry.units.map(unitName)).size).toBe(registry.units.length);
});
