import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { GROUPINGS, readSelection, selectionQuery, VIEWS, type Selection } from '#lib/url/selection.ts';
import { mapSelection, selectionOnMap } from './mapSelection.ts';

const selections: fc.Arbitrary<Selection> = fc.record(
  {
    grouping: fc.constantFrom(...GROUPINGS),
    measure: fc.constantFrom('teilnahme', 'eakte', 'strategie.k.hemmnisse'),
    option: fc.constantFrom('personal', '3'),
    state: fc.constantFrom('12', '16'),
    release: fc.constantFrom('2025.1', '2019.2'),
    since: fc.constant(2020),
    view: fc.constantFrom(...VIEWS),
    sort: fc.constant('wert' as const),
    highlight: fc.constantFrom('14', '14713', '14+uebrige'),
  },
  { requiredKeys: ['grouping'] },
);

it('the address of a map leads back to the same map', () => {
  fc.assert(
    fc.property(selections, (selection) => {
      const onMap = selectionOnMap(selection);
      const read = readSelection(new URLSearchParams(selectionQuery(onMap)));
      expect(selectionOnMap(read)).toEqual(onMap);
      expect(mapSelection(read)).toEqual(onMap);
    }),
  );
});

it('a comparison of states or districts has a map of the same measure, answer and release', () => {
  const compared: Selection = {
    grouping: 'kreise',
    measure: 'strategie.k.hemmnisse',
    option: 'personal',
    state: '14',
    release: '2025.1',
    view: 'karte',
    sort: 'wert',
    since: 2020,
    highlight: '14522',
  };
  const { view: _view, sort: _sort, since: _since, ...shown } = compared;
  expect(mapSelection(compared)).toEqual(shown);
});

it('a map of states is that of all five, whichever is compared', () => {
  expect(mapSelection({ grouping: 'laender', state: '14' })).toEqual({ grouping: 'laender' });
});

it('size classes and types have no map; their address shows the states', () => {
  expect(mapSelection({ grouping: 'groessen', measure: 'eakte' })).toBeUndefined();
  expect(selectionOnMap({ grouping: 'arten', measure: 'eakte', state: '14' })).toEqual({
    grouping: 'laender',
    measure: 'eakte',
  });
});
