import { expect, it } from 'vitest';
import type { FigureGroup } from '#survey';
import { groupName } from './groupName.ts';

const band = (...classes: readonly string[]): FigureGroup => {
  const ids = classes.map((one) => `12-${one}`);
  const label = 'Sehr langer Name, Brandenburg';
  const frame = { label, kind: 'stateBand', parent: '12' } as const;
  return ids.length === 1 ? { ...frame, id: ids[0]! } : { ...frame, id: ids.join('+'), members: ids };
};

it.each([
  [band('unter-5000'), 'Unter 5.000 Einwohner'],
  [band('5000-9999'), '5.000 bis unter 10.000 Einwohner'],
  [band('unter-5000', '5000-9999'), 'Unter 10.000 Einwohner'],
  [band('10000-24999', 'ab-25000', 'kreisfrei'), 'Ab 10.000 Einwohner und kreisfreie Städte'],
  [band('unter-5000', '10000-24999'), 'Unter 5.000 Einwohner und 10.000 bis unter 25.000 Einwohner'],
  [
    band('unter-5000', '5000-9999', '10000-24999', 'ab-25000', 'landkreis'),
    'Gemeinden und Verbände und Landkreise',
  ],
  [
    band('unter-5000', '5000-9999', '10000-24999', 'ab-25000', 'kreisfrei', 'landkreis'),
    'Alle Größenklassen',
  ],
  [band('neu'), 'Sehr langer Name, Brandenburg'],
  [{ id: '14522', label: 'Landkreis Mittelsachsen', kind: 'district', parent: '14' }, 'Lkr. Mittelsachsen'],
  [{ id: '14612', label: 'Stadt Dresden', kind: 'district', parent: '14' }, 'Dresden'],
  [{ id: '12-typ-amt', label: 'Amt, Brandenburg', kind: 'stateType', parent: '12' }, 'Amt'],
  [{ id: 'gesamt', label: 'Fünf Länder (ohne Berlin)', kind: 'total' }, 'Fünf Länder (ohne Berlin)'],
  [{ id: '14', label: 'Sachsen', kind: 'state', parent: 'gesamt' }, 'Sachsen'],
] as const satisfies [FigureGroup, string][])('has a short name: %o', (group, name) => {
  expect(groupName(group)).toBe(name);
});
