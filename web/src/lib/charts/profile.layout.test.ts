import { expect, it } from 'vitest';
import { exampleFigure, publishedCell, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';
import { layoutProfile } from './profile.layout.ts';

it('has a bar of every group for each field, and a sign where a field has no value', () => {
  const figures = ['E-Akte', 'Sicherheit'].map((title) => ({ ...exampleFigure(), title }));
  const groups = [
    { label: 'Sachsen', cells: [publishedCell(SAXONY, { value: 12 }), undefined] },
    { label: 'Alle', cells: [publishedCell(TOTAL_GROUP, { value: 0 }), publishedCell(TOTAL_GROUP)] },
  ];
  const { categories, series } = layoutProfile(figures, groups, 'balken');
  expect(categories).toEqual(['E-Akte', 'Sicherheit']);
  expect(series.map(({ label, places }) => [label, places.map(({ text }) => text)])).toEqual([
    ['Sachsen', ['12,0', '–']],
    ['Alle', ['0,0', '50,0']],
  ]);
  expect(layoutProfile([], [], 'balken')).toMatchObject({ categories: [], series: [] });
});
