import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#survey';
import { openEmbeddedTable, type EmbeddedTable } from '../../../tests/builders/embeddedTable.ts';
import { OTHER_UNIT, UNIT } from '../../../tests/builders/examples.ts';
import type { SectionSave, SectionStore } from './sectionStore.ts';

let table: EmbeddedTable;
let sections: SectionStore;
beforeAll(async () => {
  table = await openEmbeddedTable();
  ({ sections } = table.stores);
});
afterAll(() => table.end());

/** Each test works in an edition of its own. */
let edition = 3000;
function save(changes: Partial<SectionSave> = {}): SectionSave {
  return {
    edition,
    unit: UNIT,
    dimension: 'eakte',
    seen: 0,
    operation: randomUUID(),
    answers: { 'eakte.frage': { kind: 'answered', value: 0 } },
    comments: {},
    updatedAt: '2026-11-23T12:00:00.000Z',
    updatedBy: 'anna',
    ...changes,
  };
}
const fresh = () => {
  edition += 1;
};

describe('a section', () => {
  it('is not there before its first save', async () => {
    fresh();
    expect(await sections.get(save())).toBeUndefined();
    expect(await sections.allOf(edition, UNIT)).toEqual([]);
  });

  it('is read back as it was saved, with version 1', async () => {
    fresh();
    const { seen: _seen, operation: _operation, ...saved } = save();
    await sections.save({ ...saved, seen: 0, operation: randomUUID() });
    expect(await sections.get(save())).toEqual({ ...saved, version: 1 });
  });

  it('counts its saves', async () => {
    fresh();
    for (const seen of [0, 1, 2]) {
      expect(await sections.save(save({ seen }))).toMatchObject({
        kind: 'saved',
        section: { version: seen + 1 },
      });
    }
  });

  it('keeps any answers and comments character by character', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const answer = fc.oneof(
      fc.record({
        kind: fc.constant('answered' as const),
        value: fc.oneof(text, fc.integer(), fc.array(text)),
      }),
      fc.record({ kind: fc.constant('notApplicable' as const), reason: text }),
    );
    const key = text.filter((name) => name !== '__proto__');
    const content = fc.record({
      answers: fc.dictionary(key, answer, { maxKeys: 5, noNullPrototype: true }),
      comments: fc.dictionary(key, text, { maxKeys: 5, noNullPrototype: true }),
    });
    await fc.assert(
      fc.asyncProperty(content, async (written) => {
        fresh();
        await sections.save(save(written));
        expect(await sections.get(save())).toMatchObject(written);
      }),
      { numRuns: 60 },
    );
  });

  it('may be as large as a request', async () => {
    fresh();
    const answers: Answers = { 'eakte.frage': { kind: 'notApplicable', reason: 'ä'.repeat(128 * 1024) } };
    await sections.save(save({ answers }));
    expect((await sections.get(save()))?.answers).toEqual(answers);
  });

  it('never meets the same section of another unit or edition', async () => {
    fresh();
    await sections.save(save());
    expect(await sections.get(save({ unit: OTHER_UNIT }))).toBeUndefined();
    expect(await sections.allOf(edition, OTHER_UNIT)).toEqual([]);
    expect(await sections.allOf(edition + 1, UNIT)).toEqual([]);
  });

  it('is marked as finished at the version that was seen, and keeps the mark through later saves', async () => {
    fresh();
    const done = { version: 1, by: 'dora', at: '2026-11-23T12:00:00.000Z' };
    expect(await sections.mark(save(), 1, done)).toBe('changed');
    expect(await sections.get(save())).toBeUndefined();
    await sections.save(save());
    expect(await sections.mark(save(), 2, { ...done, version: 2 })).toBe('changed');
    expect(await sections.mark(save(), 1, done)).toBe('marked');
    expect(await sections.get(save())).toMatchObject({ version: 1, done });
    await sections.save(save({ seen: 1 }));
    expect(await sections.get(save())).toMatchObject({ version: 2, done });
    expect(await sections.mark(save(), 2, undefined)).toBe('marked');
    expect(await sections.get(save())).not.toHaveProperty('done');
  });

  it('is listed with all others of its response', async () => {
    fresh();
    await sections.save(save({ dimension: 'ozg' }));
    await sections.save(save({ dimension: 'eakte' }));
    const all = await sections.allOf(edition, UNIT);
    expect(all.map(({ dimension }) => dimension)).toEqual(['eakte', 'ozg']);
  });
});

describe('two editors of one section', () => {
  it('meet when one saw an older version: the other version is shown', async () => {
    fresh();
    await sections.save(save({ updatedBy: 'anna' }));
    const outcome = await sections.save(save({ updatedBy: 'bert' }));
    expect(outcome).toMatchObject({ kind: 'conflict', current: { version: 1, updatedBy: 'anna' } });
  });

  it('conflict with nothing when a version was seen that never was', async () => {
    fresh();
    expect(await sections.save(save({ seen: 3 }))).toEqual({ kind: 'conflict', current: undefined });
  });

  it.each([0, 1])('save at once from version %i: exactly one of eight is saved', async (seen) => {
    fresh();
    for (let version = 0; version < seen; version += 1) await sections.save(save({ seen: version }));
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const outcomes = await Promise.all(people.map((updatedBy) => sections.save(save({ seen, updatedBy }))));
    const saved = outcomes.filter(({ kind }) => kind === 'saved');
    expect(saved).toHaveLength(1);
    const winner = people[outcomes.findIndex(({ kind }) => kind === 'saved')];
    expect(await sections.get(save())).toMatchObject({ version: seen + 1, updatedBy: winner });
    for (const outcome of outcomes) {
      if (outcome.kind === 'conflict') expect(outcome.current?.updatedBy).toBe(winner);
    }
  });
});

describe('a repeated save', () => {
  it('has one effect and one answer, however often it is sent at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10 }), async (times) => {
        fresh();
        const once = save();
        const outcomes = await Promise.all(Array.from({ length: times }, () => sections.save(once)));
        for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
        expect(outcomes[0]).toMatchObject({ kind: 'saved', section: { version: 1 } });
        expect((await sections.get(once))?.version).toBe(1);
      }),
      { numRuns: 15 },
    );
  });

  it('is answered as it was then, even later and after other saves', async () => {
    fresh();
    const first = save();
    const answer = await sections.save(first);
    for (const seen of [1, 2, 3]) await sections.save(save({ seen }));
    const later = { ...first, updatedAt: '2026-11-24T12:00:00.000Z' };
    expect(await sections.save(later)).toEqual(answer);
    expect((await sections.get(first))?.version).toBe(4);
  });

  it('is remembered through twenty saves', async () => {
    fresh();
    const first = save();
    await sections.save(first);
    for (let seen = 1; seen < 20; seen += 1) await sections.save(save({ seen }));
    expect(await sections.save(first)).toMatchObject({ kind: 'saved', section: { version: 1 } });
    await sections.save(save({ seen: 20 }));
    expect(await sections.save(first)).toMatchObject({ kind: 'conflict', current: { version: 21 } });
  });

  it('with other contents is none: nothing is called saved that is not', async () => {
    fresh();
    const first = save();
    await sections.save(first);
    const other = { ...first, comments: { 'eakte.frage': 'anders' } };
    expect(await sections.save(other)).toMatchObject({ kind: 'conflict', current: { version: 1 } });
  });
});

describe('a section that is removed', () => {
  it('goes at the version that was seen, and no other', async () => {
    fresh();
    await sections.save(save());
    await sections.save(save({ seen: 1 }));
    expect(await sections.remove(save(), 1)).toBe('changed');
    expect(await sections.get(save())).toMatchObject({ version: 2 });
    expect(await sections.remove(save(), 2)).toBe('removed');
    expect(await sections.get(save())).toBeUndefined();
    expect(await sections.remove(save(), 2)).toBe('changed');
  });
});

describe('a stored section that cannot be read', () => {
  it.each([{ answers: '{' }, { answers: '{"a":{"kind":"?"}}' }, { version: 0 }, { surplus: 1 }])(
    'throws: %o',
    async (damage) => {
      fresh();
      await sections.save(save());
      const pk = `RESPONSE#${edition}#${UNIT}`;
      const good = {
        pk,
        sk: 'SECTION#eakte',
        dimension: 'eakte',
        version: 1,
        answers: '{}',
        comments: '{}',
        updatedAt: '2026-11-23T12:00:00.000Z',
        updatedBy: 'anna',
        operations: {},
      };
      await table.put({ ...good, ...damage });
      await expect(sections.get(save())).rejects.toThrow();
      await expect(sections.allOf(edition, UNIT)).rejects.toThrow();
    },
  );
});
