import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import { anyChange } from './contents.arbitrary.ts';
import { withChanges, type FieldChange } from './contents.ts';
import { arrive, collide, depart, edit, giveUp, isUnsent, openDraft } from './sectionDraft.ts';

const fresh = openDraft({ version: 0, answers: {}, comments: {} });
const level = (value: number): Answer => ({ kind: 'answered', value });
const setTo = (value: number): FieldChange => ({ part: 'answer', item: 'a', value: level(value) });
const at = '2026-11-23T13:03:00.000Z';

it('has nothing to send before anything changed, nor after a change was taken back', () => {
  expect(isUnsent(fresh)).toBe(false);
  const back = edit(edit(fresh, setTo(1)), { part: 'answer', item: 'a', value: undefined });
  expect(isUnsent(back)).toBe(false);
  expect(depart(back, 'op').flight).toBeUndefined();
});

it('counts as unsent until the server has confirmed', () => {
  const sent = depart(edit(fresh, setTo(1)), 'op');
  expect(isUnsent(sent)).toBe(true);
  const saved = arrive(sent, { version: 1, updatedAt: at });
  expect(isUnsent(saved)).toBe(false);
  expect(saved.saved).toEqual({ version: 1, updatedAt: at, answers: { a: level(1) }, comments: {} });
});

it('repeats a save unchanged, under its id, whatever was typed meanwhile', () => {
  const sent = depart(edit(fresh, setTo(1)), 'first');
  const again = depart(edit(sent, setTo(2)), 'second');
  expect(again.flight).toEqual({ operation: 'first', contents: { answers: { a: level(1) }, comments: {} } });
  const next = depart(arrive(again, { version: 1, updatedAt: at }), 'second');
  expect(next.flight).toEqual({ operation: 'second', contents: { answers: { a: level(2) }, comments: {} } });
});

it('keeps the answers on the page when a save is refused for good', () => {
  const refused = giveUp(depart(edit(fresh, setTo(1)), 'op'));
  expect(refused.contents.answers).toEqual({ a: level(1) });
  expect(isUnsent(refused)).toBe(true);
});

it('brings in what was typed during the save when somebody else was faster', () => {
  const typing = edit(depart(edit(fresh, setTo(1)), 'op'), setTo(2));
  const theirs = { version: 1, updatedAt: at, answers: { a: level(5) }, comments: { b: 'neu' } };
  const { draft, merge } = collide(typing, theirs);
  expect(merge.conflicts.map(({ mine }) => mine.value)).toEqual([level(2)]);
  expect(draft.contents).toEqual({ answers: { a: level(2) }, comments: { b: 'neu' } });
  expect(draft.flight).toBeUndefined();
});

it('is not surprised by its own save when only the confirmation was lost', () => {
  const sent = depart(edit(fresh, setTo(1)), 'op');
  const { draft, merge } = collide(sent, {
    version: 1,
    updatedAt: at,
    answers: { a: level(1) },
    comments: {},
  });
  expect(merge.conflicts).toEqual([]);
  expect(isUnsent(draft)).toBe(false);
});

it('ends with every change confirmed, in whatever order changes and saves happen', () => {
  const step = fc.oneof(anyChange, fc.constant('depart'), fc.constant('arrive'));
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let draft = fresh;
      let version = 0;
      for (const [position, next] of [...steps, 'arrive', 'depart', 'arrive'].entries()) {
        if (typeof next === 'object') draft = edit(draft, next);
        else if (next === 'depart') draft = depart(draft, String(position));
        else if (draft.flight) draft = arrive(draft, { version: ++version, updatedAt: at });
      }
      const changes = steps.filter((next) => typeof next === 'object');
      expect(isUnsent(draft)).toBe(false);
      expect({ answers: draft.saved.answers, comments: draft.saved.comments }).toEqual(
        withChanges({ answers: {}, comments: {} }, changes),
      );
    }),
  );
});
