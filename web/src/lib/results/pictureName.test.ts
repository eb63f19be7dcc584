import { expect, it } from 'vitest';
import { exampleFigure } from '#lib/charts/figures.arbitrary.ts';
import { factsOf } from './figureFacts.ts';
import { pictureName } from './pictureName.ts';

const facts = factsOf([exampleFigure()])!;

it('says what a picture shows and of which release', () => {
  expect(pictureName(facts, { grouping: 'kreise', state: '14' }, '/karte')).toBe(
    'digitalpegel-2025.1-eakte-karte-kreise-14',
  );
  expect(
    pictureName(
      { files: [] },
      { grouping: 'laender', measure: 'strategie.k.hemmnisse', option: 'personal', view: 'verlauf' },
      '/vergleich',
    ),
  ).toBe('digitalpegel-entwicklung-strategie-k-hemmnisse-personal-verlauf-laender');
  expect(pictureName(facts)).toBe('digitalpegel-2025.1-eakte');
});
