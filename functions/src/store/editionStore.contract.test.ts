import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { NOON } from '../../../tests/builders/clock.ts';
import { openEdition } from '../../../tests/builders/examples.ts';
import { RULES } from '#survey';
import type { EditionStore } from './editionStore.ts';

let table: EmbeddedTable;
let editions: EditionStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ editions } = table.stores);
});
afterAll(() => table.end());

describe('editions', () => {
  it('are none at first, and listed the latest first', async () => {
    expect(await editions.all()).toEqual([]);
    for (const year of [2025, 2027, 2026]) expect(await editions.add(openEdition({ year }))).toBe('added');
    expect((await editions.all()).map(({ year }) => year)).toEqual([2027, 2026, 2025]);
  });

  it('are added once', async () => {
    const first = openEdition({ year: 2030 });
    await editions.add(first);
    expect(await editions.add(openEdition({ year: 2030, state: 'closed' }))).toBe('exists');
    expect(await editions.get(2030)).toEqual(first);
    expect(await editions.get(2031)).toBeUndefined();
  });

  it('are replaced only in the state and with the dates that were seen', async () => {
    const open = openEdition({ year: 2032 });
    await editions.add(open);
    const closing = openEdition({ year: 2032, state: 'closing' });
    expect(await editions.replace(closing, { ...open, state: 'planned' })).toBe('changedMeanwhile');
    expect(await editions.replace(closing, { ...open, closesAt: NOON })).toBe('changedMeanwhile');
    expect(await editions.replace(closing, { ...open, opensAt: NOON })).toBe('changedMeanwhile');
    expect(await editions.replace(closing, { ...open, graceUntil: NOON })).toBe('changedMeanwhile');
    expect(await editions.replace(closing, open)).toBe('replaced');
    expect(await editions.replace(closing, open)).toBe('changedMeanwhile');
    expect(await editions.get(2032)).toEqual(closing);
  });

  it('that were never added cannot be replaced', async () => {
    const unknown = openEdition({ year: 2033 });
    expect(await editions.replace(unknown, unknown)).toBe('changedMeanwhile');
    expect(await editions.get(2033)).toBeUndefined();
  });

  it('keep questionnaire and rules once they are open', async () => {
    const frozen = { at: NOON, questionnaireHash: 'a'.repeat(64), rules: RULES };
    const planned = openEdition({ year: 2035, state: 'planned' });
    const open = openEdition({ year: 2035, frozen });
    await editions.add(planned);
    expect(await editions.replace(open, planned)).toBe('replaced');
    const { frozen: _frozen, ...thawed } = open;
    const changes = [
      { ...open, questionnaire: '2026.2' },
      { ...open, synthetic: false },
      { ...open, frozen: { ...frozen, rules: { ...RULES, version: '2026.2' } } },
      { ...open, frozen: { ...frozen, questionnaireHash: 'b'.repeat(64) } },
      thawed,
    ];
    for (const change of changes) {
      await expect(editions.replace(change, open)).rejects.toThrow(RangeError);
    }
    expect(await editions.get(2035)).toEqual(open);
  });

  it('that cannot be read throw', async () => {
    await table.put({ ...openEdition({ year: 2034 }), pk: 'EDITIONS', sk: '2034', state: 'unheard-of' });
    await expect(editions.get(2034)).rejects.toThrow();
    await expect(editions.all()).rejects.toThrow();
  });
});
