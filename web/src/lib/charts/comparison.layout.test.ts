import { describe, expect, it } from 'vitest';
import { compareGroups } from './comparison.layout.ts';
import { comparisonSummary } from './comparisonSummary.ts';
import { exampleFigure, NORTH, publishedCell, REST, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';

const withCell = (changes: Parameters<typeof publishedCell>[1]) =>
  exampleFigure([publishedCell(SAXONY, changes)]);

describe('one figure', () => {
  it('has one bar for each group, the total included', () => {
    const { categories, series } = compareGroups([exampleFigure()], 'balken');
    expect(categories).toEqual(['Fünf Länder (ohne Berlin)', 'Mecklenburg-Vorpommern', 'Sachsen']);
    expect(series).toHaveLength(1);
  });

  it('shows a mean from 0 with its interval', () => {
    const { series } = compareGroups(
      [withCell({ value: 43.1, interval: { lower: 41, upper: 45.2 } })],
      'balken',
    );
    expect(series[0]!.places).toEqual([
      {
        bar: { from: 0, to: 43.1, point: 43.1, interval: { lower: 41, upper: 45.2 } },
        text: '43,1',
        words: '43,1',
      },
    ]);
  });

  it('shows a mean of 0 points as a value, not as a gap', () => {
    const { series } = compareGroups([withCell({ value: 0, interval: { lower: 0, upper: 1 } })], 'balken');
    expect(series[0]!.places[0]).toMatchObject({ bar: { to: 0 }, text: '0,0' });
  });

  it('shows the middle half of the administrations with the median', () => {
    const figure = withCell({ quartiles: { q1: 30, median: 45, q3: 60 } });
    expect(compareGroups([figure], 'quartile').series[0]!.places).toEqual([
      { bar: { from: 30, to: 60, point: 45 }, text: '45', words: 'Median 45 (mittlere Hälfte 30 bis 60)' },
    ]);
  });

  it.each([
    ['·', 'nicht veröffentlicht', { group: SAXONY, status: 'withheld' }],
    ['/', 'nicht belastbar', { group: SAXONY, status: 'unreliable' }],
    ['x', 'zusammengefasst', { group: SAXONY, status: 'merged', into: REST.id }],
    ['–', 'entfällt', { group: SAXONY, status: 'empty', N: 3 }],
  ] as const)('puts „%s“ where a value is missing: %s', (text, words, cell) => {
    const { series } = compareGroups([exampleFigure([cell])], 'balken');
    expect(series[0]!.places).toEqual([{ text, words }]);
  });

  it('leaves missing quartiles open and says nothing about why', () => {
    const { series } = compareGroups([withCell({})], 'quartile');
    expect(series[0]!.places).toEqual([{ text: '·', words: 'nicht veröffentlicht' }]);
  });

  it('has a bar for states put together, and none for each of them', () => {
    const figure = exampleFigure([{ group: SAXONY, status: 'merged', into: REST.id }, publishedCell(REST)]);
    const { categories, series } = compareGroups([figure], 'balken');
    expect(categories).toEqual([REST.label]);
    expect(series[0]!.places.map(({ text }) => text)).toEqual(['50,0']);
  });
});

describe('the value of all together', () => {
  it('is a line to compare with, unless it stands alone or quartiles are shown', () => {
    const alone = exampleFigure([publishedCell(TOTAL_GROUP)]);
    expect(compareGroups([exampleFigure()], 'balken').whole).toBe(50);
    expect(compareGroups([exampleFigure()], 'quartile').whole).toBeUndefined();
    expect(compareGroups([alone], 'balken').whole).toBeUndefined();
  });
});

describe('a highlighted group', () => {
  it('sets back all others', () => {
    const quiet = (highlight?: string) =>
      compareGroups(
        [exampleFigure()],
        'balken',
        highlight === undefined ? {} : { highlight },
      ).series[0]!.places.map(({ isQuiet }) => isQuiet === true);
    expect(quiet('14')).toEqual([true, true, false]);
    expect(quiet()).toEqual([false, false, false]);
  });
});

describe('several figures', () => {
  const figures = [
    exampleFigure([publishedCell(SAXONY, { value: 20 }), publishedCell(REST)]),
    exampleFigure(),
  ];

  it('have a series for each state of any of them, and none for the total and states put together', () => {
    const { categories, series } = compareGroups(figures, 'balken');
    expect(categories).toHaveLength(2);
    expect(series.map(({ label }) => label)).toEqual(['Mecklenburg-Vorpommern', 'Sachsen']);
  });

  it('name the state at each bar, and leave a gap where a figure does not have the group', () => {
    const [north, saxony] = compareGroups(figures, 'balken').series;
    expect(north!.places.map(({ text }) => text)).toEqual(['MV –', 'MV 50,0']);
    expect(saxony!.places.map(({ text }) => text)).toEqual(['SN 20,0', 'SN 50,0']);
  });
});

it('has nothing to compare without figures', () => {
  expect(compareGroups([], 'balken')).toMatchObject({ categories: [], series: [] });
});

describe('summary', () => {
  it('gives every value in words', () => {
    const cells = [publishedCell(NORTH, { value: 0 }), { group: SAXONY, status: 'withheld' as const }];
    expect(comparisonSummary(compareGroups([exampleFigure(cells)], 'balken'))).toBe(
      'Balkendiagramm E-Akte. Mecklenburg-Vorpommern 0,0, Sachsen nicht veröffentlicht',
    );
  });

  it('names figure, state and value where several figures are shown', () => {
    const comparison = compareGroups([exampleFigure(), exampleFigure()], 'balken');
    expect(comparisonSummary(comparison)).toContain('E-Akte: Mecklenburg-Vorpommern 50,0, Sachsen 50,0');
  });
});
