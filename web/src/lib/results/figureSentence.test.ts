import { describe, expect, it } from 'vitest';
import type { FigureGroup } from '#survey';
import { exampleFigure, NORTH, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import type { FigureView, ViewCell } from './figureView.ts';
import { figureSentence } from './figureSentence.ts';

const DISTRICT: FigureGroup = { id: '14522', label: 'Mittelsachsen', kind: 'district', parent: '14' };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const score = (cells: readonly ViewCell[]): FigureView => ({ ...exampleFigure(), cells });
const choice: FigureView = {
  ...exampleFigure(),
  kind: 'choice',
  title: 'Was hemmt am meisten?',
  options: [
    { id: 'a', label: 'Geld' },
    { id: 'b', label: 'Personal' },
  ],
  quantity: { name: 'Geld', kind: 'share', unit: 'der Verwaltungen', decimals: 0 },
  cells: [
    publishedCell(TOTAL_GROUP, { shares: [0.2, 0.35], value: 0.2 }),
    publishedCell(NORTH, { value: 0.1 }),
  ],
};

describe('title of a figure', () => {
  it('names the range of the parts only, not of what they are compared with', () => {
    const figure = score([
      publishedCell(SAXONY, { value: 10 }),
      publishedCell(TOTAL_GROUP, { value: 90 }),
      publishedCell(DISTRICT, { value: 40 }),
      publishedCell({ ...DISTRICT, id: '14523' }, { value: 50 }),
    ]);
    expect(figureSentence(figure, { grouping: 'kreise', state: '14' }, 'balken')).toBe(
      'E-Akte, Mittelwert: 40,0 bis 50,0 Punkte, nach Kreisen in Sachsen',
    );
  });

  it('does not say twice what a ratio is', () => {
    const quantity = { name: 'Verhältnis', kind: 'amount', unit: 'EUR', decimals: 0 } as const;
    const figure = {
      ...score([publishedCell(SAXONY, { value: 1250 })]),
      title: 'Kosten je Arbeitsplatz',
      quantity,
    };
    expect(figureSentence(figure, { grouping: 'laender' }, 'balken')).toBe(
      'Kosten je Arbeitsplatz: 1.250 EUR, nach Ländern',
    );
  });

  it('names one value where there is only one', () => {
    const figure = score([publishedCell(TOTAL_GROUP), publishedCell(DISTRICT, { value: 53.8 })]);
    expect(figureSentence(figure, { grouping: 'kreise' }, 'punkte')).toBe(
      'E-Akte, Mittelwert: 53,8 Punkte, nach Kreisen',
    );
  });

  it('speaks of medians where quartiles are shown', () => {
    const quartiles = (median: number) => ({ quartiles: { q1: 10, median, q3: 90 } });
    const figure = score([publishedCell(DISTRICT, quartiles(40)), publishedCell(NORTH, quartiles(45))]);
    expect(figureSentence(figure, { grouping: 'kreise' }, 'quartile')).toBe(
      'E-Akte, Median: 40,0 bis 45,0 Punkte, nach Kreisen',
    );
  });

  it('names what is answered most often where the spread is shown, of all together', () => {
    expect(plain(figureSentence(choice, { grouping: 'laender' }, 'stufen'))).toBe(
      'Was hemmt am meisten? Am häufigsten „Personal“ (35 %), nach Ländern',
    );
    const options = choice.options.map((option, level) => ({ ...option, id: String(level) }));
    const level: FigureView = { ...choice, kind: 'level', options };
    expect(plain(figureSentence(level, { grouping: 'arten' }, 'stufen'))).toContain(
      'Am häufigsten Stufe 1 (35 %)',
    );
  });

  it('says so where nothing is published', () => {
    const hidden = { group: TOTAL_GROUP, status: 'withheld' } as const;
    expect(figureSentence({ ...choice, cells: [hidden] }, { grouping: 'groessen' }, 'stufen')).toBe(
      'Was hemmt am meisten? Verteilung nach Größenklassen',
    );
    expect(figureSentence({ ...choice, cells: [hidden] }, { grouping: 'groessen' }, 'balken')).toBe(
      'Was hemmt am meisten? Geld: kein Wert nach Größenklassen veröffentlicht',
    );
  });
});
