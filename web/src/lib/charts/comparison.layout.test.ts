import { describe, expect, it } from 'vitest';
import { compareGroups } from './comparison.layout.ts';
import { comparisonSummary } from './comparisonSummary.ts';
import { exampleFigure, NORTH, publishedCell, SAXONY } from './figures.arbitrary.ts';

const withCell = (changes: Parameters<typeof publishedCell>[1]) =>
  exampleFigure([publishedCell(SAXONY!, changes)]);

describe('one figure', () => {
  it('has one bar for each group, the total included', () => {
    const { categories, series } = compareGroups([exampleFigure()], 'mittelwert');
    expect(categories).toEqual(['Fünf Länder (ohne Berlin)', 'Mecklenburg-Vorpommern', 'Sachsen']);
    expect(series).toHaveLength(1);
  });

  it('shows a mean from 0 with its interval', () => {
    const { series } = compareGroups(
      [withCell({ mean: 43.1, interval: { lower: 41, upper: 45.2 } })],
      'mittelwert',
    );
    expect(series[0]!.places).toEqual([
      { bar: { from: 0, to: 43.1, point: 43.1, interval: { lower: 41, upper: 45.2 } }, text: '43,1' },
    ]);
  });

  it('shows a mean of 0 points as a value, not as a gap', () => {
    const { series } = compareGroups([withCell({ mean: 0, interval: { lower: 0, upper: 1 } })], 'mittelwert');
    expect(series[0]!.places[0]).toMatchObject({ bar: { to: 0 }, text: '0,0' });
  });

  it('shows the middle half of the administrations with the median', () => {
    const figure = withCell({ quartiles: { q1: 30, median: 45, q3: 60 } });
    expect(compareGroups([figure], 'verteilung').series[0]!.places).toEqual([
      { bar: { from: 30, to: 60, point: 45 }, text: '45' },
    ]);
  });

  it('leaves a withheld value and missing quartiles open and says nothing about why', () => {
    const withheld = exampleFigure([{ group: SAXONY!, status: 'withheld' }]);
    expect(compareGroups([withheld], 'mittelwert').series[0]!.places).toEqual([{ text: '·' }]);
    expect(compareGroups([withCell({})], 'verteilung').series[0]!.places).toEqual([{ text: '·' }]);
  });
});

describe('several figures', () => {
  const figures = [exampleFigure(), exampleFigure([publishedCell(SAXONY!, { mean: 20 })])];

  it('have a series for each state and none for the total', () => {
    const { categories, series } = compareGroups(figures, 'mittelwert');
    expect(categories).toHaveLength(2);
    expect(series.map(({ label }) => label)).toEqual(['Mecklenburg-Vorpommern', 'Sachsen']);
  });

  it('name the state at each bar, and leave a gap where a figure does not have the group', () => {
    const [north, saxony] = compareGroups(figures, 'mittelwert').series;
    expect(north!.places.map(({ text }) => text)).toEqual(['MV 50,0', 'MV ·']);
    expect(saxony!.places.map(({ text }) => text)).toEqual(['SN 50,0', 'SN 20,0']);
  });
});

it('has nothing to compare without figures', () => {
  expect(compareGroups([], 'mittelwert')).toEqual({ categories: [], series: [] });
});

describe('summary', () => {
  it('gives every value in words', () => {
    const cells = [publishedCell(NORTH!, { mean: 0 }), { group: SAXONY!, status: 'withheld' as const }];
    expect(comparisonSummary(compareGroups([exampleFigure(cells)], 'mittelwert'))).toBe(
      'Balkendiagramm E-Akte. Mecklenburg-Vorpommern 0,0, Sachsen nicht veröffentlicht',
    );
  });

  it('names figure, state and value where several figures are shown', () => {
    const comparison = compareGroups([exampleFigure(), exampleFigure()], 'mittelwert');
    expect(comparisonSummary(comparison)).toContain('E-Akte: Mecklenburg-Vorpommern 50,0, Sachsen 50,0');
  });
});
