import { expect, it } from 'vitest';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
} from '#lib/charts/figures.arbitrary.ts';
import { liveFacts } from './liveFacts.ts';
import { liveSentence } from './liveSentence.ts';

const quartiles = { q1: 40, median: 50, q3: 60 };

it('the sentence of an unreleased figure says the range of its groups', () => {
  const figure = exampleFigure([
    publishedCell(TOTAL_GROUP),
    publishedCell(NORTH, { value: 47.1, quartiles }),
    publishedCell(SAXONY, { value: 43.4, quartiles: { ...quartiles, median: 45 } }),
  ]);
  const sentence = (view: 'balken' | 'quartile') => liveSentence(figure, { grouping: 'laender' }, view);
  expect(sentence('balken')).toBe('E-Akte: Die Länder liegen zwischen 43,4 und 47,1 Punkten');
  expect(sentence('quartile')).toBe('E-Akte: Die Mediane der Länder liegen zwischen 45 und 50 Punkten');
});

it('never says of what is unreleased that nothing is published', () => {
  const hidden = { group: SAXONY, status: 'withheld' } as const;
  const states = [
    exampleFigure([publishedCell(TOTAL_GROUP), hidden]),
    exampleFigure([publishedCell(TOTAL_GROUP, { quartiles }), publishedCell(REST, { quartiles })]),
  ];
  for (const figure of states)
    expect(liveSentence(figure, { grouping: 'laender' }, 'quartile')).toMatch(
      /^E-Akte: Für die Länder ist kein (einzelner )?Wert sichtbar$/,
    );
  const ofState = exampleFigure([publishedCell(TOTAL_GROUP), publishedCell(SAXONY)]);
  expect(liveSentence(ofState, { grouping: 'kreise', state: '14' }, 'balken')).toBe(
    'E-Akte: Für die Kreise in Sachsen ist kein Wert sichtbar',
  );
  const noQuartiles = exampleFigure([publishedCell(TOTAL_GROUP, { quartiles }), publishedCell(SAXONY)]);
  expect(liveSentence(noQuartiles, { grouping: 'laender' }, 'quartile')).toBe(
    'E-Akte: Ein Wert ist für Sachsen sichtbar, 50,0 Punkte',
  );
});

it('beside it stands how many are behind it, as far as that is told', () => {
  expect(liveFacts(exampleFigure([publishedCell(TOTAL_GROUP)]))).toMatch(
    /^Punkte 0–100\. n = 40 von N = 100/,
  );
  expect(liveFacts(exampleFigure([{ group: TOTAL_GROUP, status: 'withheld' }]))).toBe(
    'Punkte 0–100. Über alle Länder gibt es noch keinen Wert.',
  );
});
