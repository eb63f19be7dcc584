import { expect, it } from 'vitest';
import { QUESTIONNAIRE_2026 } from '#survey/edition2026';
import { exampleFigure, publishedCell, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { figureId } from '#survey';
import { YEAR_FIGURES, yearFigures } from './fiveFigures.ts';

const view = (id: string, cells = [publishedCell(TOTAL_GROUP)]) => ({
  ...exampleFigure(cells),
  id: figureId.parse(id),
});

it('is made of figures that the questionnaire has', () => {
  const { dimensions } = QUESTIONNAIRE_2026;
  const known = dimensions.flatMap(({ id, items, derived }) => [
    id,
    ...[...items, ...derived].map((one) => one.id),
  ]);
  const ids = YEAR_FIGURES.flat().map(({ id }) => id);
  expect(ids.filter((id) => id !== 'index' && !known.some((one) => one === id))).toEqual([]);
});

it('takes the score of a field where its figure has no value for all', () => {
  const hidden = {
    ...view('ozg.d.onlinequote'),
    cells: [{ group: TOTAL_GROUP, status: 'withheld' as const }],
  };
  const shown = yearFigures([view('index'), hidden, view('ozg'), view('dsgvo', [publishedCell(SAXONY)])]);
  expect(shown.map(({ view: { id } }) => String(id))).toEqual(['index', 'ozg']);
});

it('says of a maturity item in full what level 3 means', () => {
  const items = QUESTIONNAIRE_2026.dimensions.flatMap((dimension) => dimension.items);
  const wanted = YEAR_FIGURES.flat().flatMap((one) => {
    const item = items.find(({ id }) => id === one.id);
    return item?.type === 'maturity' ? [{ ...one, level: item.levels[3] }] : [];
  });
  expect(wanted.length).toBeGreaterThan(1);
  for (const { definition, level, id } of wanted) expect(definition, id).toContain(level);
});

it('leaves no condition of level 3 out of the headline on secured accounts', () => {
  const [mfa] = YEAR_FIGURES.flat().filter(({ id }) => id === 'sicherheit.identitaet.mfa');
  for (const part of ['Fernzugriff', 'Administration', 'mehrere Faktoren', 'Ein- und Austritte'])
    expect(mfa?.what).toContain(part);
});
