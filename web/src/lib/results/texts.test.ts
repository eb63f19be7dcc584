import { describe, expect, it } from 'vitest';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
} from '#lib/charts/figures.arbitrary.ts';
import { countsText, provenanceText } from './captions.ts';
import { groupCode, measureName } from './groups.ts';
import { rangeSentence } from './rangeSentence.ts';

describe('title sentence', () => {
  it('names the range of the states and leaves out the total', () => {
    const figure = exampleFigure([
      publishedCell(TOTAL_GROUP, { value: 99 }),
      publishedCell(NORTH, { value: 0 }),
      publishedCell(SAXONY, { value: 43.14 }),
    ]);
    expect(rangeSentence(figure, 'balken')).toBe(
      'E-Akte: Mittelwerte zwischen 0,0 und 43,1 Punkten in zwei Ländern',
    );
  });

  it('speaks of medians where the distribution is shown', () => {
    const quartiles = (median: number) => ({ quartiles: { q1: 10, median, q3: 90 } });
    const figure = exampleFigure([publishedCell(NORTH, quartiles(40)), publishedCell(SAXONY, quartiles(45))]);
    expect(rangeSentence(figure, 'quartile')).toBe(
      'E-Akte: Mediane zwischen 40 und 45 Punkten in zwei Ländern',
    );
  });

  it('names one value where there is only one', () => {
    const figure = exampleFigure([publishedCell(SAXONY), { group: NORTH, status: 'withheld' }]);
    expect(rangeSentence(figure, 'balken')).toBe('E-Akte: 50,0 Punkte in einem Land');
  });

  it('says so where nothing is published of any state', () => {
    const figure = exampleFigure([
      publishedCell(TOTAL_GROUP),
      { group: NORTH, status: 'withheld' },
      { group: SAXONY, status: 'unreliable' },
      publishedCell(REST),
    ]);
    expect(rangeSentence(figure, 'balken')).toBe('E-Akte: kein Länderwert veröffentlicht');
  });
});

describe('title sentence of other figures', () => {
  const share = { name: 'Stufe 3 und höher', kind: 'share', unit: 'der Verwaltungen', decimals: 0 } as const;
  const cells = [publishedCell(NORTH, { value: 0.12 }), publishedCell(SAXONY, { value: 0.31 })];

  it('puts what is read off after the question', () => {
    const figure = { title: 'Wie weit ist es?', quantity: share, cells };
    expect(rangeSentence(figure, 'balken').replaceAll('\u00a0', ' ')).toBe(
      'Wie weit ist es? Stufe 3 und höher: zwischen 12 % und 31 % in zwei Ländern',
    );
  });

  it('writes amounts with their unit', () => {
    const quantity = { name: 'Verhältnis', kind: 'amount', unit: 'EUR', decimals: 0 } as const;
    const figure = { title: 'Kosten', quantity, cells: [publishedCell(SAXONY, { value: 1250 })] };
    expect(rangeSentence(figure, 'balken')).toBe('Kosten: 1.250 EUR in einem Land');
  });
});

describe('counts', () => {
  const total = (n: number) => exampleFigure([publishedCell(TOTAL_GROUP, { n, N: 986 })]);

  it('stand beside every figure', () => {
    expect(countsText([total(512)]).replaceAll('\u00a0', ' ')).toBe(
      'n = 512 von N = 986 Verwaltungen (40 %), zuständig für 50 % der Einwohnerinnen und Einwohner.',
    );
  });

  it('are a range where figures differ', () => {
    expect(countsText([total(512), total(490)])).toContain('n = 490 bis 512 von N = 986');
  });

  it('are not given where too few have answered, and the sentence says so', () => {
    const unreliable = exampleFigure([{ group: TOTAL_GROUP, status: 'unreliable' }]);
    const withheld = exampleFigure([{ group: TOTAL_GROUP, status: 'withheld' }]);
    expect(countsText([unreliable])).toMatch(/^Über alle Länder haben zu wenige geantwortet/);
    expect(countsText([unreliable, withheld])).toMatch(/nicht veröffentlicht/);
  });

  it('are not given where the total is withheld', () => {
    expect(countsText([exampleFigure([{ group: TOTAL_GROUP, status: 'withheld' }])])).not.toMatch(/\d/);
  });
});

it('says where a figure comes from', () => {
  expect(provenanceText(exampleFigure())).toBe(
    'Erhebungsrunde 2025, Veröffentlichungsstand 2025.1, Fragebogen 2026.1',
  );
});

it('has short names for states and measures and keeps what it does not know', () => {
  expect(groupCode({ id: '14', label: 'Sachsen' })).toBe('SN');
  expect(groupCode({ id: 'gesamt', label: 'Fünf Länder' })).toBe('Fünf Länder');
  expect(measureName({ id: 'ozg', title: 'Online-Zugang (OZG)' })).toBe('Online-Zugang');
  expect(measureName({ id: 'neu', title: 'Neues Feld' })).toBe('Neues Feld');
});
