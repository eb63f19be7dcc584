import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import { QUESTIONNAIRE_2026 as q } from '#survey/edition2026';
import { weaknessOf } from './weakness.ts';

const full = { unitType: 'gemeinde', mode: 'full' } as const;
const answered = (value: number): Answer => ({ kind: 'answered', value });
const weakness = (answers: Record<string, Answer>, comments = {}) => weaknessOf(q, full, answers, comments);

it('names the heaviest answers below good practice, five at most', () => {
  const low = Object.fromEntries(
    q.dimensions[0]!.items.filter(({ type }) => type === 'maturity').map(({ id }) => [id, answered(0)]),
  );
  expect(Object.keys(low).length).toBeGreaterThan(5);
  expect(weakness(low).levers).toHaveLength(5);
  expect(weakness({ 'eakte.plattform.dms': answered(5) }).levers).toEqual([]);
});

it('names the dimensions that are answered too little for a score', () => {
  expect(weakness({}).uncovered).toHaveLength(8);
  const some = Object.fromEntries(q.dimensions[0]!.items.map(({ id }) => [id, answered(3)]));
  expect(weakness(some).uncovered.map(({ dimension }) => dimension.id)).not.toContain('eakte');
});

it('shows the reason that was given where answers do not fit together', () => {
  const answers = {
    'eakte.fuehrung.verbindlich': answered(4),
    'eakte.k.ap-gesamt': answered(100),
    'eakte.k.ap-angebunden': answered(10),
  };
  expect(weakness(answers).queries[0]).not.toHaveProperty('reason');
  const comments = { 'eakte.k.ap-angebunden': 'Die Außenstellen folgen.' };
  expect(weakness(answers, comments).queries[0]).toMatchObject({
    reason: { text: 'Die Außenstellen folgen.' },
  });
});

it('counts what is said not to apply, with its reason', () => {
  const { notApplicable, asked } = weakness({
    'eakte.plattform.dms': { kind: 'notApplicable', reason: 'Liegt beim Landkreis.' },
  });
  expect(notApplicable.map(({ item, reason }) => [item.id, reason])).toEqual([
    ['eakte.plattform.dms', 'Liegt beim Landkreis.'],
  ]);
  expect(asked).toBeGreaterThan(50);
});
