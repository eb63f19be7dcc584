import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { memoryStores } from '../../../tests/builders/memoryStores.ts';
import { compress } from './compress.ts';
import type { Candidate, CandidateStore } from './candidateStore.ts';

let table: EmbeddedTable;
let real: CandidateStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  real = table.stores.candidates;
});
afterAll(() => table.end());

const example = (changes: Partial<Candidate> = {}): Candidate => ({
  edition: 2026,
  number: 1,
  id: 'a',
  state: 'auditing',
  rev: 1,
  createdAt: '2026-11-23T12:00:00.000Z',
  createdBy: 'olga',
  progress: { done: 0, all: 0 },
  files: {},
  ...changes,
});

describe.each(['in the table', 'in memory'])('candidates %s', (where) => {
  const store = () => (where === 'in memory' ? memory : real);
  const memory = memoryStores().candidates;

  it('are one for each number, and read back whole', async () => {
    const whole = example({
      edition: 2020,
      correction: 'Zahlen berichtigt',
      failure: 'fault',
      publication: { at: '2026-11-23T12:00:00.000Z', by: 'vera' },
      files: { report: { sha256: 'a'.repeat(64), chunks: 2 } },
    });
    expect(await store().add(whole)).toBe('added');
    expect(await store().add(example({ edition: 2020, id: 'b' }))).toBe('exists');
    expect(await store().get(2020, 1)).toEqual(whole);
    expect(await store().get(2020, 2)).toBeUndefined();
  });

  it('change only as they were seen, and only under their id', async () => {
    const first = example({ edition: 2021 });
    await store().add(first);
    const next = { ...first, rev: 2, progress: { done: 1, all: 3 } };
    const outcomes = await Promise.all([store().replace(next, 1), store().replace(next, 1)]);
    expect(outcomes.toSorted()).toEqual(['changedMeanwhile', 'saved']);
    expect(await store().replace({ ...next, id: 'b', rev: 3 }, 2)).toBe('changedMeanwhile');
    await expect(store().replace(next, 2)).rejects.toThrow(RangeError);
    expect(await store().get(2021, 1)).toEqual(next);
  });

  it('are removed as they were seen, and make room then', async () => {
    const one = example({ edition: 2022 });
    await store().add(one);
    expect(await store().remove({ ...one, rev: 2 })).toBe('changedMeanwhile');
    expect(await store().remove({ ...one, id: 'b' })).toBe('changedMeanwhile');
    expect(await store().remove(one)).toBe('removed');
    expect(await store().remove(one)).toBe('changedMeanwhile');
    expect(await store().replace({ ...one, rev: 2 }, 1)).toBe('changedMeanwhile');
    expect(await store().add(example({ edition: 2022, id: 'b' }))).toBe('added');
  });

  it('are listed with the latest edition and number first', async () => {
    for (const [edition, number] of [
      [2040, 9],
      [2041, 1],
      [2040, 10],
    ] as const)
      await store().add(example({ edition, number }));
    const listed = (await store().all()).slice(0, 3);
    expect(listed.map(({ edition, number }) => [edition, number])).toEqual([
      [2041, 1],
      [2040, 10],
      [2040, 9],
    ]);
  });

  it('keep files of any size apart, until they are removed', async () => {
    const large = randomBytes(600_000).toString('base64');
    const report = await store().putFile('c', 'report', 'Bericht');
    const snapshot = await store().putFile('c', 'snapshot', large);
    const foreign = await store().putFile('d', 'report', 'anderer');
    expect(await store().getFile('c', 'report', report)).toBe('Bericht');
    expect(await store().getFile('c', 'snapshot', snapshot)).toBe(large);
    await store().removeFiles('c');
    await expect(store().getFile('c', 'report', report)).rejects.toThrow();
    await expect(store().getFile('c', 'snapshot', snapshot)).rejects.toThrow();
    expect(await store().getFile('d', 'report', foreign)).toBe('anderer');
  });
});

it('a file with another content than its hash says throws', async () => {
  const stored = await real.putFile('e', 'report', 'Bericht');
  const key = { pk: 'CANDIDATE#e', sk: `report#${stored.sha256}#0000` };
  await table.put({ ...key, content: compress('Berichs') });
  await expect(real.getFile('e', 'report', stored)).rejects.toThrow('damaged');
});
