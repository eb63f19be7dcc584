import { describe, expect, it } from 'vitest';
import type { FigureView } from '#lib/results/figureView.ts';
import { comparisonSummary } from './comparisonSummary.ts';
import { exampleFigure, NORTH, publishedCell, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';
import { isStackable, layoutLevels, layoutOptions, levelsSummary } from './levels.layout.ts';

const OPTIONS = ['Ja', 'Nein', 'Geplant'].map((label, i) => ({ id: String(i), label }));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

function figure(cells: FigureView['cells'], kind: FigureView['kind'] = 'choice'): FigureView {
  return { ...exampleFigure(), cells, kind, options: OPTIONS };
}

describe('stacked levels', () => {
  const cells = [
    publishedCell(TOTAL_GROUP, { shares: [0.5, 0, 0.5] }),
    { group: NORTH, status: 'unreliable' as const },
    publishedCell(SAXONY),
  ];

  it('have a bar for each group, and a sign where there are no shares', () => {
    const { rows } = layoutLevels(figure(cells));
    expect(rows.map(({ label, shares, text }) => [label, shares, text])).toEqual([
      ['Fünf Länder (ohne Berlin)', [0.5, 0, 0.5], ''],
      ['Mecklenburg-Vorpommern', undefined, '/'],
      ['Sachsen', undefined, '·'],
    ]);
  });

  it('are called by their number, options by what they say', () => {
    expect(layoutLevels(figure(cells, 'level')).levels).toEqual(['Stufe 0', 'Stufe 1', 'Stufe 2']);
    expect(layoutLevels(figure(cells)).levels).toEqual(['Ja', 'Nein', 'Geplant']);
  });

  it('are summed up with every share, and with what is missing', () => {
    expect(plain(levelsSummary(layoutLevels(figure(cells))))).toBe(
      'Gestapelte Balken. Fünf Länder (ohne Berlin): Ja 50 %, Nein 0 %, Geplant 50 %. ' +
        'Mecklenburg-Vorpommern: nicht belastbar. Sachsen: nicht veröffentlicht',
    );
  });
});

it.each([
  [false, 1, false],
  [true, 2, false],
  [true, 6, false],
  [false, 7, false],
  [false, 3, true],
])('can be stacked: %s, with %d options, several of them %s', (stackable, count, multiple) => {
  const options = Array.from({ length: count }, (_, i) => ({ id: String(i), label: String(i) }));
  expect(isStackable({ options, multiple })).toBe(stackable);
});

describe('options', () => {
  const cells = [
    publishedCell(TOTAL_GROUP, { shares: [0.2, 0.9, 0] }),
    publishedCell(SAXONY, { shares: [0.4, 0.1, 1] }),
    { group: NORTH, status: 'withheld' as const },
  ];

  it('have a bar each, for all together', () => {
    const { categories, series } = layoutOptions(figure(cells));
    expect(categories).toEqual(['Ja', 'Nein', 'Geplant']);
    expect(series.map(({ label, colour }) => [label, colour])).toEqual([
      ['Fünf Länder (ohne Berlin)', 'main'],
    ]);
    expect(series[0]!.places.map(({ bar }) => bar?.to)).toEqual([0.2, 0.9, 0]);
  });

  it('show a group that is set off before all together', () => {
    const { series } = layoutOptions(figure(cells), { highlight: '14' });
    expect(series.map(({ label, colour }) => [label, colour])).toEqual([
      ['Sachsen', 'main'],
      ['Fünf Länder (ohne Berlin)', 'quiet'],
    ]);
    expect(series[0]!.places.map(({ bar }) => bar?.to)).toEqual([0.4, 0.1, 1]);
  });

  it('say why a group has no bars', () => {
    const { series } = layoutOptions(figure(cells), { highlight: '13' });
    expect(series[0]!.places).toEqual(OPTIONS.map(() => ({ text: '·', words: 'nicht veröffentlicht' })));
  });

  it('show all together once when they are set off, and nothing without groups', () => {
    expect(layoutOptions(figure(cells), { highlight: 'gesamt' }).series).toHaveLength(1);
    expect(layoutOptions(figure([])).series).toEqual([]);
  });

  it('are summed up with every share', () => {
    const summary = plain(comparisonSummary(layoutOptions(figure(cells), { highlight: '14' })));
    for (const text of ['Ja: Sachsen 40 %, Fünf Länder (ohne Berlin) 20 %', 'Geplant: Sachsen 100 %'])
      expect(summary).toContain(text);
  });
});
