import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import { anyContents } from './contents.arbitrary.ts';
import { changesBetween, isSameField, valueIn, type Contents } from './contents.ts';
import { decide, merge } from './merge.ts';

const level = (value: number): Answer => ({ kind: 'answered', value });
const answers = (record: Record<string, Answer>): Contents => ({ answers: record, comments: {} });

it('takes over what only the other side changed, without asking', () => {
  const result = merge(
    answers({ a: level(1) }),
    answers({ a: level(1), b: level(2) }),
    answers({ a: level(3) }),
  );
  expect(result.contents.answers).toEqual({ a: level(3), b: level(2) });
  expect(result.conflicts).toEqual([]);
  expect(result.taken).toEqual([{ part: 'answer', item: 'a', value: level(3) }]);
});

it('asks where both changed one field to different values, and keeps mine until then', () => {
  const result = merge(answers({}), answers({ a: level(1) }), answers({ a: level(4) }));
  expect(result.conflicts).toHaveLength(1);
  expect(result.contents.answers).toEqual({ a: level(1) });
  expect(decide(result.contents, result.conflicts, ['theirs']).answers).toEqual({ a: level(4) });
  expect(decide(result.contents, result.conflicts, ['mine']).answers).toEqual({ a: level(1) });
  expect(decide(result.contents, result.conflicts, []).answers).toEqual({ a: level(1) });
});

it('asks before an answer that the other side removed is removed here', () => {
  const result = merge(answers({ a: level(1) }), answers({ a: level(2) }), answers({}));
  expect(result.conflicts[0]!.theirs.value).toBeUndefined();
  expect(decide(result.contents, result.conflicts, ['theirs']).answers).toEqual({});
});

it('asks nothing where both came to the same value', () => {
  const same = answers({ a: level(2) });
  expect(merge(answers({}), same, same).conflicts).toEqual([]);
});

it('never drops a field that one side changed', () => {
  fc.assert(
    fc.property(anyContents, anyContents, anyContents, (base, mine, theirs) => {
      const { contents, conflicts, taken } = merge(base, mine, theirs);
      const myChanges = changesBetween(base, mine);
      for (const change of myChanges) expect(valueIn(contents, change)).toEqual(change.value);
      for (const change of changesBetween(base, theirs)) {
        const meets = myChanges.some((my) => isSameField(my, change));
        if (!meets) expect(valueIn(contents, change)).toEqual(change.value);
        const seen = [...taken, ...conflicts.map((conflict) => conflict.theirs)];
        if (!meets) expect(seen).toContainEqual(change);
      }
    }),
  );
});

it('follows the other side in every field in question where all others are chosen', () => {
  fc.assert(
    fc.property(anyContents, anyContents, anyContents, (base, mine, theirs) => {
      const result = merge(base, mine, theirs);
      const decided = decide(
        result.contents,
        result.conflicts,
        result.conflicts.map(() => 'theirs'),
      );
      for (const { theirs: change } of result.conflicts)
        expect(valueIn(decided, change)).toEqual(change.value);
    }),
  );
});
