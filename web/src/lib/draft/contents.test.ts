import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyChange, anyContents } from './contents.arbitrary.ts';
import { changesBetween, isSameField, isSameValue, valueIn, withChanges } from './contents.ts';

const empty = { answers: {}, comments: {} };

it('keeps answer and comment of one item apart', () => {
  const contents = withChanges(empty, [
    { part: 'answer', item: 'a', value: { kind: 'answered', value: 0 } },
    { part: 'comment', item: 'a', value: 'siehe Bericht' },
  ]);
  expect(contents).toEqual({
    answers: { a: { kind: 'answered', value: 0 } },
    comments: { a: 'siehe Bericht' },
  });
});

it('removes a field whose value is undefined', () => {
  const contents = { answers: { a: { kind: 'unknown' } }, comments: {} } as const;
  expect(withChanges(contents, [{ part: 'answer', item: 'a', value: undefined }])).toEqual(empty);
});

it('tells 0 from no answer, and one reason from another', () => {
  expect(isSameValue({ kind: 'answered', value: 0 }, undefined)).toBe(false);
  expect(isSameValue({ kind: 'notApplicable', reason: 'a' }, { kind: 'notApplicable', reason: 'b' })).toBe(
    false,
  );
  expect(isSameValue({ kind: 'answered', value: ['a', 'b'] }, { kind: 'answered', value: ['a', 'b'] })).toBe(
    true,
  );
});

it('finds the changes that lead from one state to the other, whatever the two are', () => {
  fc.assert(
    fc.property(anyContents, anyContents, (from, to) => {
      expect(withChanges(from, changesBetween(from, to))).toEqual(to);
      expect(changesBetween(from, from)).toEqual([]);
    }),
  );
});

it('keeps the last value of a field, however often it changed', () => {
  fc.assert(
    fc.property(anyContents, fc.array(anyChange), (contents, changes) => {
      const result = withChanges(contents, changes);
      for (const change of changes) {
        const last = changes.findLast((other) => isSameField(other, change));
        expect(valueIn(result, change)).toEqual(last!.value);
      }
    }),
  );
});
