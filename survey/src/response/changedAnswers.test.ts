import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '../questionnaire/edition2026.ts';
import type { Answer } from './answer.ts';
import { anyAnswers } from './answers.arbitrary.ts';
import { changedAnswers } from './changedAnswers.ts';

const answered = (value: number | string | readonly string[]): Answer => ({ kind: 'answered', value });
const unknown: Answer = { kind: 'unknown' };
const changes = (before: Record<string, Answer>, now: Record<string, Answer>) =>
  changedAnswers(QUESTIONNAIRE_2026, before, now);

it('puts the biggest change first: weight times points, whichever way it went', () => {
  const before = {
    'eakte.konzept.rollout': answered(5), // weight 2, loses 60
    'eakte.plattform.dms': answered(1), // weight 1.5, gains 40
    'eakte.nutzung.akzeptanz': answered(2),
  };
  const now = { ...before, 'eakte.konzept.rollout': answered(2), 'eakte.plattform.dms': answered(3) };
  expect(changes(before, now).map(({ item, points }) => [item.id, points])).toEqual([
    ['eakte.konzept.rollout', -60],
    ['eakte.plattform.dms', 40],
  ]);
});

it('says what is newly answered and what is answered no longer, without points', () => {
  const [first, second] = changes(
    { 'eakte.plattform.dms': answered(1) },
    { 'ozg.angebot.online': answered(2) },
  );
  expect(first).toEqual({
    item: expect.objectContaining({ id: 'eakte.plattform.dms' }),
    before: answered(1),
  });
  expect(second).toEqual({ item: expect.objectContaining({ id: 'ozg.angebot.online' }), now: answered(2) });
});

it.each<[string, Answer | undefined, Answer | undefined, number]>([
  ['„keine Angabe“ for no answer', undefined, { kind: 'skipped' }, 0],
  ['„nicht bekannt“ for no answer', undefined, unknown, 1],
  ['a level 0 for no answer', undefined, answered(0), 1],
  [
    'another reason for „trifft nicht zu“',
    { kind: 'notApplicable', reason: 'a' },
    { kind: 'notApplicable', reason: 'b' },
    1,
  ],
  ['the same options in another order', answered(['a', 'b']), answered(['b', 'a']), 0],
])('%s: %#', (_, before, now, count) => {
  const id = 'eakte.plattform.dms';
  expect(changes(before ? { [id]: before } : {}, now ? { [id]: now } : {})).toHaveLength(count);
});

it('finds nothing between a response and itself, and the same items in both directions', () => {
  const any = anyAnswers(QUESTIONNAIRE_2026);
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(changes(a, a)).toEqual([]);
      const there = changes(a, b).map(({ item }) => item.id);
      const back = changes(b, a).map(({ item }) => item.id);
      expect(there.toSorted()).toEqual(back.toSorted());
    }),
  );
});
