import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import { bufferOf, reopen, type BufferedDraft } from './bufferedDraft.ts';
import { anyChange, anyContents } from './contents.arbitrary.ts';
import { changesBetween, valueIn, withChanges } from './contents.ts';
import { collide, depart, edit, openDraft, type SectionDraft } from './sectionDraft.ts';

const AT = 1_764_000_000_000;
const level = (value: number): Answer => ({ kind: 'answered', value });
const section = (version: number, answers: Record<string, Answer> = {}) => ({
  version,
  answers,
  comments: {},
});
const typed = edit(openDraft(section(3)), { part: 'answer', item: 'a', value: level(1) });

/** As the device gives it back: from text. */
function afterReload(
  draft: SectionDraft,
  phase: Parameters<typeof bufferOf>[1] = { kind: 'waiting' },
): BufferedDraft {
  const kept: BufferedDraft = JSON.parse(JSON.stringify(bufferOf(draft, phase, {}, AT)));
  return kept;
}

it('puts nothing on the device when the server has everything', () => {
  expect(bufferOf(openDraft(section(3)), { kind: 'resting' }, {}, AT)).toBeUndefined();
});

it('puts there a number nobody can read yet, although it will not be sent', () => {
  const unready = { a: { kind: 'number', text: 'zwölf', message: 'Bitte eine Zahl.' } } as const;
  expect(bufferOf(openDraft(section(3)), { kind: 'resting' }, unready, AT)).toMatchObject({
    unready,
    at: AT,
  });
});

it('opens upon what somebody else saved meanwhile, with both versions of a field both changed', () => {
  const { draft, merge } = reopen(afterReload(typed), section(5, { a: level(4), b: level(2) }));
  expect(merge.conflicts).toMatchObject([{ mine: { value: level(1) }, theirs: { value: level(4) } }]);
  expect(draft.contents.answers).toEqual({ a: level(1), b: level(2) });
  expect(draft.saved.version).toBe(5);
});

it('repeats the save that was under way, under its operation id', () => {
  const { draft, merge } = reopen(afterReload(depart(typed, 'op')), section(4, { a: level(1) }));
  expect(draft.flight).toEqual({ operation: 'op', contents: { answers: { a: level(1) }, comments: {} } });
  expect(draft.saved.version).toBe(3);
  expect(merge.conflicts).toEqual([]);
});

it('does not take an old copy for somebody else’s change', () => {
  const { draft, merge } = reopen(afterReload(typed), section(2, { b: level(9) }));
  expect(merge.taken).toEqual([]);
  expect(draft.saved.version).toBe(3);
  expect(draft.contents.answers).toEqual({ a: level(1) });
});

it('shows an undecided conflict again after any number of reloads, with both versions', () => {
  fc.assert(
    fc.property(
      anyContents,
      anyContents,
      anyContents,
      fc.integer({ min: 1, max: 3 }),
      (base, mine, other, reloads) => {
        const theirs = { version: 5, ...other };
        const { draft, merge } = collide({ saved: { version: 4, ...base }, contents: mine }, theirs);
        fc.pre(merge.conflicts.length > 0);
        let opened = { draft, merge };
        for (let reload = 0; reload < reloads; reload += 1) {
          const phase = { kind: 'conflict', by: 'Jana Beispiel', conflicts: opened.merge.conflicts } as const;
          opened = reopen(afterReload(opened.draft, phase), theirs);
        }
        const sides = (of: typeof merge) =>
          new Map(
            of.conflicts.map(({ mine, theirs: other }) => [`${mine.part} ${mine.item}`, [mine, other]]),
          );
        expect(sides(opened.merge)).toEqual(sides(merge));
        expect(opened.draft.contents).toEqual(draft.contents);
      },
    ),
  );
});

it('drops no field: everything changed here stands on the page again', () => {
  fc.assert(
    fc.property(anyContents, fc.array(anyChange), anyContents, (base, changes, theirs) => {
      const saved = { version: 4, ...base };
      const contents = withChanges(base, changes);
      fc.pre(changesBetween(base, contents).length > 0);
      const { draft } = reopen(afterReload({ saved, contents }), { version: 6, ...theirs });
      for (const change of changesBetween(base, contents)) {
        expect(valueIn(draft.contents, change)).toEqual(change.value);
      }
    }),
  );
});
