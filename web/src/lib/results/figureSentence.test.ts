import { describe, expect, it } from 'vitest';
import type { FigureGroup } from '#survey';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
} from '#lib/charts/figures.arbitrary.ts';
import type { FigureView, ViewCell } from './figureView.ts';
import { figureSentence } from './figureSentence.ts';
import { REACHED } from './quantity.ts';

const DISTRICT: FigureGroup = { id: '14522', label: 'Mittelsachsen', kind: 'district', parent: '14' };
const OTHER: FigureGroup = { ...DISTRICT, id: '14523', label: 'Vogtlandkreis' };
const STATES = { grouping: 'laender' } as const;
const score = (cells: readonly ViewCell[]): FigureView => ({ ...exampleFigure(), cells });
const share = (name: string) => ({ name, kind: 'share', unit: 'der Verwaltungen', decimals: 0 }) as const;
const sentence = (...[figure, where, view, state]: Parameters<typeof figureSentence>): string =>
  figureSentence(figure, where, view, state).replaceAll('\u00a0', ' ');
const two = (low: number, high: number) => [
  publishedCell(TOTAL_GROUP, { value: 99 }),
  publishedCell(NORTH, { value: low }),
  publishedCell(SAXONY, { value: high }),
];

describe('title of a figure', () => {
  it('says the range of the groups, not what they are compared with', () => {
    expect(sentence(score(two(0, 43.14)), STATES, 'balken')).toBe(
      'E-Akte: Die Länder liegen zwischen 0,0 und 43,1 Punkten',
    );
    const districts = score([
      publishedCell(SAXONY, { value: 10 }),
      publishedCell(DISTRICT, { value: 40 }),
      publishedCell(OTHER, { value: 50 }),
    ]);
    expect(sentence(districts, { grouping: 'kreise', state: '14' }, 'punkte')).toBe(
      'E-Akte: Die Kreise in Sachsen liegen zwischen 40,0 und 50,0 Punkten',
    );
  });

  it('says so where values are written alike', () => {
    expect(sentence(score(two(42.01, 42.04)), STATES, 'balken')).toBe(
      'E-Akte: Die Länder liegen alle bei 42,0 Punkten',
    );
  });

  it('says of how many groups the range is, where not all have a value', () => {
    const hidden = { group: { ...NORTH, id: '13' }, status: 'withheld' } as const;
    expect(sentence(score([...two(38, 52), hidden]), STATES, 'balken')).toBe(
      'E-Akte: Die Länder liegen zwischen 38,0 und 52,0 Punkten (2 von 3 Ländern veröffentlicht)',
    );
    const merged = { ...hidden, status: 'merged', into: REST.id } as const;
    const together = score([...two(38, 52), merged, publishedCell(REST, { value: 90 })]);
    expect(sentence(together, STATES, 'balken')).toContain(
      '52,0 Punkten (2 von 3 Ländern einzeln veröffentlicht)',
    );
  });

  it('says of whom the only value is', () => {
    const figure = score([publishedCell(SAXONY, { value: 50 }), { group: NORTH, status: 'withheld' }]);
    expect(sentence(figure, STATES, 'balken')).toBe(
      'E-Akte: Ein Wert ist nur für Sachsen veröffentlicht, 50,0 Punkte',
    );
    const shares = {
      ...figure,
      quantity: share(REACHED),
      cells: [publishedCell(SAXONY, { value: 0.3 }), figure.cells[1]!],
    };
    expect(sentence(shares, STATES, 'balken')).toBe(
      'E-Akte: Ein Wert ist nur für Sachsen veröffentlicht: Dort erreichen 30 % der Verwaltungen mindestens Stufe 3',
    );
  });

  it('says so where nothing is published, and of what cannot be published that it cannot be seen', () => {
    const hidden = score([publishedCell(TOTAL_GROUP), { group: SAXONY, status: 'unreliable' }]);
    expect(sentence(hidden, STATES, 'balken')).toBe('E-Akte: Für die Länder ist kein Wert veröffentlicht');
    expect(sentence(hidden, STATES, 'balken', 'sichtbar')).toBe(
      'E-Akte: Für die Länder ist kein Wert sichtbar',
    );
    expect(sentence(score([...hidden.cells, publishedCell(REST)]), STATES, 'balken')).toContain(
      'kein einzelner Wert veröffentlicht',
    );
  });

  it('speaks of medians where quartiles are shown, as they are published', () => {
    const quartiles = (median: number) => ({ quartiles: { q1: 10, median, q3: 90 } });
    const figure = score([publishedCell(DISTRICT, quartiles(40)), publishedCell(OTHER, quartiles(45))]);
    const where = { grouping: 'kreise' } as const;
    const text = 'E-Akte: Die Mediane der Kreise liegen zwischen 40 und 45 Punkten';
    expect(sentence(figure, where, 'quartile')).toBe(text);
    expect(sentence({ ...figure, kind: 'number' }, where, 'quartile')).toBe(text);
  });

  it('says of a level how many reach it, and of an option how many answer or name it', () => {
    const of = (changes: Partial<FigureView>) =>
      sentence({ ...score(two(0.12, 0.31)), ...changes }, STATES, 'balken');
    expect(of({ quantity: share(REACHED) })).toBe(
      'E-Akte: In den Ländern erreichen 12 % bis 31 % der Verwaltungen mindestens Stufe 3',
    );
    expect(of({ quantity: share('Ja') })).toBe(
      'E-Akte: In den Ländern antworten 12 % bis 31 % der Verwaltungen „Ja“',
    );
    expect(of({ quantity: share('Geld'), multiple: true })).toContain(
      'nennen 12 % bis 31 % der Verwaltungen „Geld“',
    );
  });

  it('writes an amount as finely as its interval, with its unit', () => {
    const quantity = { name: 'Verhältnis', kind: 'amount', unit: 'Euro', decimals: 0 } as const;
    const cells = [
      publishedCell(NORTH, { value: 1548, interval: { lower: 1300, upper: 1800 } }),
      publishedCell(SAXONY, { value: 2198, interval: { lower: 1600, upper: 2800 } }),
    ];
    expect(sentence({ ...score(cells), quantity }, STATES, 'balken')).toBe(
      'E-Akte: Die Länder liegen zwischen 1.500 und 2.200 Euro',
    );
    const percent = { name: 'Mittelwert', kind: 'percent', unit: '', decimals: 0 } as const;
    expect(sentence({ ...score(two(42, 58)), kind: 'number', quantity: percent }, STATES, 'balken')).toBe(
      'E-Akte: Die Länder liegen im Mittel zwischen 42 % und 58 %',
    );
  });
});

it('leaves out no Land where Länder are compared, whichever is selected', () => {
  const figure = score([publishedCell(NORTH, { value: 53 }), publishedCell(SAXONY, { value: 49.6 })]);
  expect(sentence(figure, { grouping: 'laender', state: SAXONY.id }, 'balken')).toBe(
    'E-Akte: Die Länder liegen zwischen 49,6 und 53,0 Punkten',
  );
});

it('says of the only value that it is of limited reliability', () => {
  const cells = [
    publishedCell(SAXONY, { value: 49.6, limited: true }),
    { group: NORTH, status: 'withheld' as const },
  ];
  expect(sentence(score(cells), STATES, 'balken')).toBe(
    'E-Akte: Ein Wert ist nur für Sachsen veröffentlicht, 49,6 Punkte, eingeschränkt belastbar',
  );
});

describe('title of a distribution', () => {
  const options = ['Geld', 'Personal'].map((label, i) => ({ id: String(i), label }));
  const shares = (group: FigureGroup, ...parts: readonly number[]) => publishedCell(group, { shares: parts });
  const figure: FigureView = {
    ...score([shares(TOTAL_GROUP, 0.2, 0.35), shares(SAXONY, 0.6, 0.4)]),
    kind: 'choice',
    options,
  };

  it('says the largest share, of all together or of the Land that is selected', () => {
    expect(sentence(figure, STATES, 'stufen')).toBe(
      'E-Akte: 35 % der Verwaltungen in den fünf Ländern antworten „Personal“',
    );
    expect(sentence({ ...figure, multiple: true }, { grouping: 'kreise', state: '14' }, 'stufen')).toBe(
      'E-Akte: 60 % der Verwaltungen in Sachsen nennen „Geld“',
    );
    expect(sentence({ ...figure, kind: 'level' }, { grouping: 'arten' }, 'stufen')).toBe(
      'E-Akte: 35 % der Verwaltungen in den fünf Ländern sind auf Stufe 1',
    );
  });

  it('says of what only reaches a level or does not how many reach it', () => {
    const cells = [publishedCell(TOTAL_GROUP, { shares: [0.3, 0.7], value: 0.3 })];
    expect(sentence({ ...figure, cells, quantity: share(REACHED) }, STATES, 'stufen')).toBe(
      'E-Akte: In den fünf Ländern erreichen 30 % der Verwaltungen mindestens Stufe 3',
    );
  });

  it('only says what is shown where nothing is published of all', () => {
    const hidden = { ...figure, cells: [{ group: TOTAL_GROUP, status: 'withheld' as const }] };
    expect(sentence(hidden, { grouping: 'groessen' }, 'stufen')).toBe(
      'E-Akte: Verteilung nach Größenklassen',
    );
  });
});
