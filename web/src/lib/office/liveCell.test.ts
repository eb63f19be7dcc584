import { expect, it } from 'vitest';
import { figureSchema } from '#survey';
import { liveCell } from './liveCell.ts';

/** Between a number and its per cent sign, so that no line breaks there. */
const SPACE = '\u00a0';

const frame = {
  id: 'eakte',
  title: 'E-Akte',
  unit: 'Punkte 0–100',
  edition: 2026,
  releaseId: '2026.9999',
  questionnaireVersion: '2026.1',
  preset: 'standard',
  synthetic: true,
  source: 'Digitalpegel 2026',
  methods: [],
  strata: [],
};
const group = { id: '14', label: 'Sachsen', kind: 'state' };
const shown = {
  group,
  status: 'published',
  n: 40,
  N: 60,
  coverage: { units: 0.67, inhabitants: 0.7 },
  limited: false,
  strata: [0],
};
const interval = { lower: 0.25, upper: 0.5 };

function wordsOf(kind: string, cell: object, more: object = {}) {
  const figure = figureSchema.parse({ ...frame, kind, cells: [cell], ...more });
  return liveCell(figure, figure.cells[0]!);
}

it('a cell tells its value with how sure it is, by the kind of its figure', () => {
  const score = { ...shown, mean: 51.25, interval: { lower: 48, upper: 55.5 } };
  expect(wordsOf('score', score)).toEqual({
    kind: 'value',
    value: '51,3',
    range: '48,0 bis 55,5',
    isLimited: false,
  });
  expect(wordsOf('score', { ...score, limited: true })).toMatchObject({ isLimited: true });
  const options = [
    { id: 'ja', label: 'Ja' },
    { id: 'nein', label: 'Nein' },
  ];
  const reached = { ...shown, atLeast3: { share: 0.4, interval } };
  expect(wordsOf('level', reached, { options })).toMatchObject({
    value: `40${SPACE}% ab Stufe 3`,
    range: `25${SPACE}% bis 50${SPACE}%`,
  });
  const choice = { ...shown, shares: [0.4, 0.6].map((share) => ({ share, interval })) };
  expect(wordsOf('choice', choice, { options, multiple: false })).toMatchObject({
    value: `Ja: 40${SPACE}%; Nein: 60${SPACE}%`,
  });
  const ratio = { ...shown, ratio: 12.5, interval: { lower: 10, upper: 14 } };
  expect(wordsOf('ratio', ratio, { unit: 'EUR', factor: 1, decimals: 1 })).toMatchObject({
    value: '12,5 Euro',
    range: '10,0 bis 14,0',
  });
});

it('a cell without a value has a sign that says no more than what it is', () => {
  const signs = [
    { group, status: 'withheld' },
    { group, status: 'unreliable' },
    { group, status: 'merged', into: 'x' },
    { group, status: 'empty', N: 3 },
  ].map((cell) => wordsOf('score', cell));
  expect(signs.map((cell) => cell.kind === 'sign' && cell.sign)).toEqual(['·', '/', 'x', '–']);
});
