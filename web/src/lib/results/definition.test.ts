import { expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { definitionOf } from './definition.ts';

it('tells what counts in a dimension: scored questions only, its weight and its gates', () => {
  const definition = definitionOf(QUESTIONNAIRE_2026, 'eakte');
  const { items, gates, indexWeight } = QUESTIONNAIRE_2026.dimensions.find(({ id }) => id === 'eakte')!;
  expect(definition?.questions).toEqual(items.filter(({ weight }) => weight > 0).map(({ text }) => text));
  expect(definition?.questions.length).toBeLessThan(items.length);
  expect(definition).toMatchObject({ weight: indexWeight, gates: gates.map(({ text }) => text) });
});

it('explains the index without questions of its own', () => {
  expect(definitionOf(QUESTIONNAIRE_2026, 'index')).toMatchObject({ questions: [], minimumCoverage: 0.6 });
});

it('has none for a measure the questionnaire does not know', () => {
  expect(definitionOf(QUESTIONNAIRE_2026, 'unbekannt')).toBeUndefined();
});
