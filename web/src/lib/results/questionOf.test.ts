import { expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { kindText, questionOf } from './questionOf.ts';

it('finds every question and every indicator with its field, and nothing else', () => {
  for (const { id: dimension, items, derived } of QUESTIONNAIRE_2026.dimensions) {
    for (const item of items) {
      expect(questionOf(QUESTIONNAIRE_2026, item.id)).toMatchObject({ dimension: { id: dimension }, item });
    }
    for (const indicator of derived) {
      const question = questionOf(QUESTIONNAIRE_2026, indicator.id);
      expect(question?.derived).toBe(indicator);
      expect(question?.inputs.map(({ id }) => id).toSorted()).toEqual([...indicator.inputs].toSorted());
    }
  }
  expect(questionOf(QUESTIONNAIRE_2026, 'eakte')).toBeUndefined();
});

it('names the kind of a question', () => {
  expect(kindText({ type: 'maturity' })).toBe('Reifegradfrage');
  expect(kindText(undefined)).toBe('abgeleitete Kennzahl');
});
