import { expect, it } from 'vitest';
import { exampleFigure, NORTH, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { LIGHT } from '#lib/charts/palette.ts';
import { pictureLegend } from './pictureLegend.ts';

const shares = [0.2, 0.5, 0.3];
const cells = [TOTAL_GROUP, NORTH, SAXONY].map((group) => publishedCell(group, { shares }));
const options = ['0', '1', '2'].map((id) => ({ id, label: `Antwort ${id}` }));
const where = { grouping: 'laender' } as const;
const texts = (...given: Parameters<typeof pictureLegend>) =>
  pictureLegend(...given).map(({ label, colour, dash }) => `${label} ${colour}${dash ? ' gestrichelt' : ''}`);

it('names the levels by the colours they are drawn in, from pale to strong', () => {
  const figure = { ...exampleFigure(), cells, kind: 'level', options } as const;
  expect(texts(figure, 'stufen', where)).toEqual([
    `Stufe 0 ${LIGHT.levels[0]}`,
    `Stufe 1 ${LIGHT.levels[3]}`,
    `Stufe 2 ${LIGHT.levels[5]}`,
  ]);
});

it('names the group that is set off and all together, where options stand side by side', () => {
  const figure = { ...exampleFigure(), cells, kind: 'choice', multiple: true, options } as const;
  expect(texts(figure, 'stufen', { ...where, highlight: SAXONY.id })).toEqual([
    `Sachsen ${LIGHT.main}`,
    `Fünf Länder (ohne Berlin) ${LIGHT.quiet}`,
  ]);
  expect(texts(figure, 'stufen', where)).toEqual([`Fünf Länder (ohne Berlin) ${LIGHT.main}`]);
});

it('explains the dashed line where there is one', () => {
  const figure = { ...exampleFigure(), cells };
  const line = `Fünf Länder (ohne Berlin) ${LIGHT.muted} gestrichelt`;
  expect(texts(figure, 'balken', where)).toEqual([line]);
  expect(texts(figure, 'punkte', where)).toEqual([line]);
  expect(texts(figure, 'quartile', where)).toEqual([]);
  expect(texts(figure, 'punkte', { grouping: 'kreise' })).toEqual([]);
  expect(texts(exampleFigure([publishedCell(SAXONY)]), 'balken', where)).toEqual([]);
});
