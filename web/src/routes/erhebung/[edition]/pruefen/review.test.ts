import { expect, it } from 'vitest';
import type { Answer } from '#survey';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { reviewOf } from './review.ts';

const full = { unitType: 'gemeinde', mode: 'full' } as const;
const short = { unitType: 'gemeinde', mode: 'short' } as const;
const answered = (value: number | string): Answer => ({ kind: 'answered', value });
const review = (answers: Record<string, Answer>, respondent: typeof full | typeof short = full) =>
  reviewOf(QUESTIONNAIRE_2026, respondent, answers);

it('warns that nothing answered gives no score and no index', () => {
  const { sections, hasIndex } = review({});
  expect(sections).toHaveLength(8);
  expect(sections.every(({ hasScore, coverage }) => !hasScore && coverage === 0)).toBe(true);
  expect(hasIndex).toBe(false);
});

it('finds numbers that contradict each other, unless the filter hides one of them', () => {
  const over = { 'eakte.k.ap-gesamt': answered(100), 'eakte.k.ap-angebunden': answered(120) };
  expect(review(over).contradictions).toHaveLength(1);
  expect(review({ ...over, 'eakte.k.ap-gesamt': answered(0) }).contradictions).toEqual([]);
});

it('lists answers that a filter or the Kurzbogen leaves out', () => {
  const answers = {
    'eakte.k.ap-gesamt': answered(0),
    'eakte.k.ap-angebunden': answered(120),
    'eakte.plattform.dms': answered(3),
  };
  expect(review(answers, short).uncounted.map(({ item, reason }) => [item.id, reason])).toEqual([
    ['eakte.plattform.dms', 'shortForm'],
    ['eakte.k.ap-angebunden', 'filter'],
  ]);
});
