import { expect, it } from 'vitest';
import { figureId } from '#survey';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
} from '#lib/charts/figures.arbitrary.ts';
import { fieldsSentence } from './fieldsSentence.ts';

const field = (id: string, title: string, value: number) => ({
  ...exampleFigure([
    publishedCell(TOTAL_GROUP, { value: 1 }),
    publishedCell(NORTH, { value }),
    publishedCell(REST, { value: 99 }),
    { group: SAXONY, status: 'withheld' },
  ]),
  ...{ id: figureId.parse(id), title },
});

it('says between which fields the groups lie, in short names', () => {
  const fields = [
    field('index', 'Gesamtindex', 1),
    field('dsgvo', 'Datenschutz (DSGVO)', 64.61),
    field('eakte', 'E-Akte', 43.4),
  ];
  expect(fieldsSentence('In den zwei Feldern', fields, { grouping: 'laender' })).toBe(
    'In den zwei Feldern liegt Mecklenburg-Vorpommern zwischen 43,4 Punkten (E-Akte) und 64,6 Punkten (Datenschutz); sonst ist für die Länder kein Wert veröffentlicht',
  );
});

it('says of how many groups it speaks, and leaves out no Land that is compared', () => {
  const cells = [
    publishedCell(NORTH, { value: 50 }),
    publishedCell(SAXONY, { value: 40 }),
    { group: { ...NORTH, id: '16', label: 'Thüringen' }, status: 'withheld' as const },
  ];
  const one = { ...exampleFigure(), cells };
  expect(fieldsSentence('In den Feldern', [one], { grouping: 'laender', state: SAXONY.id })).toBe(
    'In den Feldern liegen die Länder zwischen 40,0 Punkten (E-Akte) und 50,0 Punkten (E-Akte); veröffentlicht für 2 von 3 Ländern',
  );
});

it('says of which Land the groups are, whose own value is left out', () => {
  const district = { ...NORTH, id: '14522', kind: 'district', parent: '14' } as const;
  const cells = [publishedCell(SAXONY, { value: 1 }), publishedCell(district, { value: 40 })];
  const one = { ...exampleFigure(), cells };
  expect(fieldsSentence('In den acht Feldern', [one], { grouping: 'kreise', state: '14' })).toContain(
    'liegen die Kreise in Sachsen zwischen 40,0 Punkten',
  );
});

it('says so where nothing is published of any group', () => {
  const hidden = exampleFigure([publishedCell(TOTAL_GROUP), { group: SAXONY, status: 'withheld' }]);
  expect(fieldsSentence('In den vier Kernfeldern', [hidden], { grouping: 'kreise' })).toBe(
    'In den vier Kernfeldern ist für die Kreise kein Wert veröffentlicht',
  );
});
