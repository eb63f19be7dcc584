import { expect, it } from 'vitest';
import { legendRows } from './legendRows.ts';
import { districtFigure, STATES } from './mapFigures.arbitrary.ts';
import { layoutMap } from './regionMap.layout.ts';

const rows = (state?: string) =>
  legendRows(layoutMap(districtFigure(), { grouping: 'kreise', state, states: STATES })).map(
    ({ sign = '', name, count }) => `${sign} ${name}: ${count}`,
  );

it('names every class, the patterns that occur, how many there are, and Berlin', () => {
  expect(rows()).toEqual([
    ' unter 30: 1 Gruppe, n = 40',
    ' 30 bis unter 40: keine',
    ' 40 bis unter 50: 1 Gruppe, n = 40',
    ' 50 bis unter 60: 1 Gruppe, n = 10',
    ' 60 und mehr: keine',
    ' nur gemeinsamer Wert mehrerer Kreise (gestrichelt umrandet): 2 Kreise',
    '· nicht veröffentlicht: 1 Kreis',
    '/ nicht belastbar: 1 Kreis',
    '– entfällt: 1 Kreis',
    ' Berlin: eine einzige Verwaltung, deshalb ohne Wert: ',
  ]);
});

it('leaves Berlin out where it is not on the map', () => {
  expect(rows('14').join(' ')).not.toContain('Berlin');
  expect(rows('12').join(' ')).toContain('Berlin');
});
