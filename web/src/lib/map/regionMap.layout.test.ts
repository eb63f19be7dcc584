import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFigure, NORTH, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import type { ViewCell } from '#lib/results/figureView.ts';
import { anyDistricts, district, districtFigure, REST_OF_SAXONY, STATES } from './mapFigures.arbitrary.ts';
import { areaText, mapSummary, scaleText } from './mapTexts.ts';
import { layoutMap } from './regionMap.layout.ts';

const ofDistricts = (figure = districtFigure()) => layoutMap(figure, { grouping: 'kreise', states: STATES });
const ofStates = (
  cells: readonly ViewCell[] = [TOTAL_GROUP, NORTH, SAXONY].map((group) =>
    publishedCell(group, { value: 47.1 }),
  ),
) => layoutMap(exampleFigure(cells), { grouping: 'laender', states: STATES });

describe('layoutMap', () => {
  it('shows a state with its value, its interval and its class', () => {
    const { areas, wholes, classes } = ofStates();
    expect(areas[0]).toEqual({
      kind: 'shown',
      id: '13',
      label: 'Mecklenburg-Vorpommern',
      class: 2,
      value: '47,1',
      range: '45,0 bis 55,0',
      n: 40,
      N: 100,
      limited: false,
    });
    expect(wholes.map(({ id }) => id)).toEqual(['gesamt']);
    expect(classes[2]).toEqual({ name: '40 bis unter 50', groups: 2, n: 80 });
  });

  it('shows a mean of 0 points as a value', () => {
    expect(ofDistricts().areas[1]).toMatchObject({ kind: 'shown', class: 0, value: '0,0', limited: true });
  });

  it('gives districts put together the class of their common value, and counts that once', () => {
    const { areas, unions, classes } = ofDistricts();
    expect(areas.filter(({ kind }) => kind === 'shared')).toEqual([
      { kind: 'shared', id: '14523', label: 'Kreis 14523', class: 2, union: 'Übrige Kreise in Sachsen' },
      { kind: 'shared', id: '14524', label: 'Kreis 14524', class: 2, union: 'Übrige Kreise in Sachsen' },
    ]);
    expect(unions).toMatchObject([{ kind: 'shown', members: ['14523', '14524'], value: '44,0' }]);
    expect(classes.map(({ groups }) => groups)).toEqual([1, 0, 1, 1, 0]);
  });

  it('gives them the sign x where their common value is hidden', () => {
    const { areas, unions } = ofDistricts(districtFigure({ group: REST_OF_SAXONY, status: 'unreliable' }));
    expect(areas.filter(({ id }) => id.startsWith('1452'))).toEqual([
      { kind: 'hidden', id: '14523', label: 'Kreis 14523', status: 'merged' },
      { kind: 'hidden', id: '14524', label: 'Kreis 14524', status: 'merged' },
    ]);
    expect(unions).toMatchObject([{ kind: 'hidden', status: 'unreliable' }]);
  });

  it('knows which of several groups a district is put into', () => {
    const north = {
      ...REST_OF_SAXONY,
      id: '13+uebrige',
      label: 'Übrige im Norden',
      members: ['13075', '13076'],
    };
    const { cells, ...figure } = districtFigure();
    const merged: ViewCell = { group: district('13075'), status: 'merged', into: north.id };
    const { areas } = ofDistricts({
      ...figure,
      cells: [...cells, merged, publishedCell(north, { value: 70 })],
    });
    expect(areas.at(-1)).toMatchObject({ kind: 'shared', class: 4, union: 'Übrige im Norden' });
    expect(areas.find(({ id }) => id === '14523')).toMatchObject({ class: 2 });
  });

  it('keeps nothing of a hidden cell but its sign', () => {
    fc.assert(
      fc.property(anyDistricts, (figure) => {
        for (const area of [...ofDistricts(figure).areas, ...ofDistricts(figure).unions])
          if (area.kind === 'hidden')
            expect(['id', 'kind', 'label', 'members', 'status']).toEqual(
              expect.arrayContaining(Object.keys(area)),
            );
      }),
    );
  });

  it('has exactly one row for every cell, with its value or its sign', () => {
    fc.assert(
      fc.property(anyDistricts, (figure) => {
        const { wholes, areas, unions, classes } = ofDistricts(figure);
        const rows = new Map([...wholes, ...areas, ...unions].map((row) => [row.id, row]));
        expect(wholes.length + areas.length + unions.length).toBe(figure.cells.length);
        for (const cell of figure.cells) {
          const row = rows.get(cell.group.id);
          if (cell.status === 'published') expect(row).toMatchObject({ kind: 'shown', n: cell.n });
          else if (row?.kind === 'shared') expect(cell.status).toBe('merged');
          else expect(row).toMatchObject({ kind: 'hidden', status: cell.status });
        }
        const withValue = [...areas, ...unions].filter(({ kind }) => kind === 'shown').length;
        expect(classes.reduce((sum, { groups }) => sum + groups, 0)).toBe(withValue);
      }),
    );
  });

  it('shades neighbours of one value alike, whatever else is shown', () => {
    fc.assert(
      fc.property(anyDistricts, (figure) => {
        const shade = new Map<string, number>();
        for (const area of ofDistricts(figure).areas)
          if (area.kind === 'shown') {
            expect(shade.get(area.value) ?? area.class).toBe(area.class);
            shade.set(area.value, area.class);
          }
      }),
    );
  });
});

describe('texts of a map', () => {
  it('say each state', () => {
    expect(mapSummary(ofStates())).toBe(
      'Karte der Länder: E-Akte, Mittelwert (Punkte). Mecklenburg-Vorpommern 47,1, Sachsen 47,1. Berlin ist eine einzige Verwaltung und deshalb ohne Wert.',
    );
  });

  it('say how many districts are in which class', () => {
    expect(mapSummary(ofDistricts())).toBe(
      'Karte mit 7 Kreisen und kreisfreien Städten: E-Akte, Mittelwert (Punkte). 2 Kreise mit eigenem Wert, 2 mit einem gemeinsamen Wert in 1 Gruppe, 3 ohne Wert. Gruppen je Klasse: unter 30: 1, 40 bis unter 50: 1, 50 bis unter 60: 1. Berlin ist eine einzige Verwaltung und deshalb ohne Wert. Alle Werte stehen in der Tabelle.',
    );
  });

  it('say what the shades stand for', () => {
    const quantity = {
      name: 'Stufe 3 und höher',
      kind: 'share',
      unit: 'der Verwaltungen',
      decimals: 0,
    } as const;
    const cells = [publishedCell(TOTAL_GROUP, { value: 0.2 }), publishedCell(NORTH, { value: 0.12 })];
    const level = { kind: 'level', title: 'Wie weit?', quantity, cells } as const;
    const layout = layoutMap(level, { grouping: 'laender', states: STATES });
    expect(scaleText(layout)).toBe('Stufe 3 und höher, Anteil der Verwaltungen');
    expect(scaleText(ofStates())).toBe('Mittelwert in Punkten');
  });

  it('say that nothing is published', () => {
    const nothing = ofStates([{ group: NORTH, status: 'withheld' }]);
    expect(mapSummary(nothing)).toContain('Mecklenburg-Vorpommern nicht veröffentlicht');
  });

  it('say of an area what the table says', () => {
    const layout = ofDistricts();
    expect(layout.areas.map((area) => areaText(layout, area))).toEqual([
      '55,9 Punkte (Unsicherheitsintervall 45,0 bis 55,0), n = 10 von N = 21',
      '0,0 Punkte (Unsicherheitsintervall 0,0 bis 1,0), n = 40 von N = 100, eingeschränkt belastbar',
      'nicht veröffentlicht',
      'nicht belastbar',
      'entfällt',
      'kein eigener Wert, gemeinsam mit anderen in „Übrige Kreise in Sachsen“',
      'kein eigener Wert, gemeinsam mit anderen in „Übrige Kreise in Sachsen“',
    ]);
  });
});
