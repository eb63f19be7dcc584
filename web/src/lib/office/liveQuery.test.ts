import { expect, it } from 'vitest';
import { changedSelection, readSelection, type Selection } from '#lib/url/selection.ts';
import { liveQuery } from './liveQuery.ts';

const selection: Selection = {
  grouping: 'groessen',
  measure: 'eakte.konzept.rollout',
  state: '14',
  view: 'punkte',
  sort: 'wert',
};

it('the address holds edition and selection, and gives both back', () => {
  const query = new URLSearchParams(liveQuery(2026, selection));
  expect(query.get('jahr')).toBe('2026');
  expect(readSelection(query)).toEqual(selection);
  expect(liveQuery(2025, { grouping: 'laender' })).toBe('?jahr=2025');
});

it('a change replaces a part of the selection, or takes it away', () => {
  expect(changedSelection(selection, { view: 'balken', sort: undefined, state: undefined })).toStrictEqual({
    grouping: 'groessen',
    measure: 'eakte.konzept.rollout',
    view: 'balken',
  });
  expect(changedSelection(selection, { grouping: undefined }).grouping).toBe('groessen');
  expect(changedSelection(selection, { grouping: 'kreise' }).grouping).toBe('kreise');
});
