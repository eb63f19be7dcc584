import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectionSchema } from '#survey';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { memoryStores } from '../../../tests/builders/memoryStores.ts';
import type { LiveStore } from './liveStore.ts';

let table: EmbeddedTable;
beforeAll(async () => {
  table = await openEmbeddedTable();
});
afterAll(() => table.end());

const AT = '2026-11-23T12:00:00.000Z';
const admitted = [
  { key: '14626', at: AT, value: 37.5 },
  { key: '14627', at: AT, value: [1, 2] },
];
const key = { edition: 2026, figure: 'eakte.konzept.rollout' };
const other = { edition: 2025, figure: 'eakte.konzept.rollout' };

describe.each(['in the table', 'in memory'])('what was shown of unreleased figures %s', (where) => {
  let live: LiveStore;
  beforeAll(() => {
    ({ live } = where === 'in memory' ? memoryStores() : table.stores);
  });

  it('has one interim state for everybody, replaced only by who saw it', async () => {
    expect(await live.interim(key)).toBeUndefined();
    const first = { rev: 1, asOf: AT, admitted };
    expect(await live.putInterim(key, { ...first, rev: 2 })).toBe('changedMeanwhile');
    const writes = await Promise.all([1, 2, 3].map(() => live.putInterim(key, first)));
    expect(writes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(await live.interim(key)).toEqual(first);
    expect(await live.interim(other)).toBeUndefined();
    expect(await live.putInterim(key, { rev: 2, asOf: AT, admitted: [] })).toBe('saved');
    expect(await live.putInterim(key, { rev: 2, asOf: AT, admitted })).toBe('changedMeanwhile');
    expect(await live.interim(key)).toEqual({ rev: 2, asOf: AT, admitted: [] });
  });

  it('remembers selections, one writer after the other', async () => {
    const [one, two] = [selectionSchema.parse({ states: ['14'] }), selectionSchema.parse({ types: ['amt'] })];
    expect(await live.selections(key)).toEqual({ rev: 0, shown: [] });
    expect(await live.putSelections(key, { rev: 1, shown: [one] })).toBe('saved');
    expect(await live.putSelections(key, { rev: 1, shown: [two] })).toBe('changedMeanwhile');
    expect(await live.putSelections(key, { rev: 2, shown: [one, two] })).toBe('saved');
    expect(await live.selections(key)).toEqual({ rev: 2, shown: [one, two] });
    expect(await live.selections(other)).toEqual({ rev: 0, shown: [] });
  });

  it('remembers who looked on which day', async () => {
    await live.markViewed(key, 'ada', '2026-11-25');
    expect(await live.hasViewed(key, 'ada', '2026-11-25')).toBe(true);
    for (const [figure, account, day] of [
      [other, 'ada', '2026-11-25'],
      [key, 'ben', '2026-11-25'],
      [key, 'ada', '2026-11-26'],
    ] as const)
      expect(await live.hasViewed(figure, account, day)).toBe(false);
  });
});

it('what cannot be read throws', async () => {
  await table.put({ pk: 'LIVE#2024#ozg', sk: 'INTERIM', rev: 1, asOf: AT, admitted: 'x' });
  await table.put({ pk: 'LIVE#2024#ozg', sk: 'SELECTIONS', rev: 1, shown: '[{"unit":"1"}]' });
  const lost = { edition: 2024, figure: 'ozg' };
  await expect(table.stores.live.interim(lost)).rejects.toThrow();
  await expect(table.stores.live.selections(lost)).rejects.toThrow();
});
