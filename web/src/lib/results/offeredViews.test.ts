import { describe, expect, it } from 'vitest';
import { releaseId, type FigureGroup } from '#survey';
import { exampleFigure, NORTH, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import type { SeriesView } from '#lib/results/seriesView.ts';
import { viewFor, viewsOf, widerThan, type Material } from './offeredViews.ts';

const score = (material: Partial<Material> = {}): Material => ({
  figure: exampleFigure(),
  series: [],
  grouping: 'laender',
  ...material,
});
const options = ['0', '1', '2'].map((id) => ({ id, label: `Stufe ${id}` }));
const cells = [TOTAL_GROUP, NORTH, SAXONY].map((group) => publishedCell(group, { shares: [0.2, 0.3, 0.5] }));
const level = { ...exampleFigure(), kind: 'level', options, cells } as const;
const district = (i: number): FigureGroup => ({
  id: `145${i + 10}`,
  label: `Kreis ${i}`,
  kind: 'district',
  parent: '14',
});
const series = (years: readonly number[]): readonly SeriesView[] => [
  {
    group: TOTAL_GROUP,
    points: years.map((edition) => ({
      kind: 'value',
      edition,
      releaseId: releaseId.parse(`${edition}.1`),
      isBreak: false,
      cell: publishedCell(TOTAL_GROUP),
    })),
  },
];

describe('views of a figure', () => {
  it('are bars first for points, levels first for a maturity item', () => {
    expect(viewsOf(score())[0]).toBe('balken');
    expect(viewsOf(score({ figure: level }))[0]).toBe('stufen');
  });

  it('are dots first for many groups', () => {
    const many = exampleFigure(Array.from({ length: 14 }, (_, i) => publishedCell(district(i))));
    const figure = { ...many, cells: Array.from({ length: 14 }, (_, i) => publishedCell(district(i))) };
    expect(viewsOf(score({ figure, grouping: 'kreise' }))[0]).toBe('punkte');
  });

  it('have a course only with two editions', () => {
    expect(viewsOf(score({ series: series([2025]) }))).not.toContain('verlauf');
    expect(viewsOf(score({ series: series([2024, 2025]) }))).toEqual(
      expect.arrayContaining(['verlauf', 'steigung']),
    );
  });

  it('have quartiles only where some are published, a heat table only for points, levels only where they are shown', () => {
    expect(viewsOf(score())).not.toContain('quartile');
    const quartiles = { q1: 1, median: 2, q3: 3 };
    expect(viewsOf(score({ figure: exampleFigure([publishedCell(SAXONY, { quartiles })]) }))).toContain(
      'quartile',
    );
    expect(viewsOf(score({ figure: level }))).not.toContain('raster');
    const reached = { ...level, cells: [publishedCell(SAXONY)] };
    expect(viewsOf(score({ figure: reached }))).not.toContain('stufen');
  });

  it('have a map for Länder and Kreise', () => {
    expect(viewsOf(score())).toContain('karte');
    expect(viewsOf(score({ grouping: 'groessen' }))).not.toContain('karte');
    expect(viewsOf(score({ grouping: 'arten' }))).not.toContain('karte');
    expect(viewsOf(score({ grouping: 'kreise' }))).toContain('karte');
  });

  it('are offered each once', () => {
    const views = viewsOf(score({ figure: level, series: series([2024, 2025]) }));
    expect(new Set(views).size).toBe(views.length);
  });

  it('fall back to what suits best', () => {
    expect(viewFor(score(), { view: 'stufen' })).toBe('balken');
    expect(viewFor(score(), { view: 'punkte' })).toBe('punkte');
    expect(viewFor(score(), {})).toBe('balken');
  });
});

it('leads from small groups to larger ones', () => {
  expect(widerThan({ grouping: 'kreise', state: '14' })).toEqual({ grouping: 'kreise' });
  expect(widerThan({ grouping: 'arten' })).toEqual({ grouping: 'laender' });
  expect(widerThan({ grouping: 'laender' })).toBeUndefined();
});
