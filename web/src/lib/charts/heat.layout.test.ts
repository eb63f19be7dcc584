import { expect, it } from 'vitest';
import { figureId } from '#survey';
import { exampleFigure, NORTH, publishedCell, REST, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';
import { heatSigns, heatSize, layoutHeat } from './heat.layout.ts';

const field = (id: string, title: string, ...cells: Parameters<typeof exampleFigure>[0] & object) => ({
  ...exampleFigure(cells),
  ...{ id: figureId.parse(id), title },
});
const fields = [
  field(
    'dsgvo',
    'Datenschutz (DSGVO)',
    publishedCell(TOTAL_GROUP, { value: 59.96 }),
    publishedCell(SAXONY, { value: 29.94, limited: true }),
    { group: NORTH, status: 'merged', into: REST.id },
    publishedCell(REST, { value: 70 }),
  ),
  field('eakte', 'E-Akte', publishedCell(TOTAL_GROUP, { value: 45 }), { group: SAXONY, status: 'withheld' }),
];

it('has a row for each group of any field, by short names, with the value as it is written and its shade', () => {
  const { columns, rows } = layoutHeat(fields, SAXONY.id);
  expect(columns.map(({ name, title }) => `${name}: ${title}`)).toEqual([
    'Datenschutz: Datenschutz (DSGVO)',
    'E-Akte: E-Akte',
  ]);
  expect(
    rows.map(({ name, isHighlight, cells }) => [name, isHighlight, ...cells.map(({ text }) => text)]),
  ).toEqual([
    ['Fünf Länder (ohne Berlin)', false, '60,0', '45,0'],
    ['Mecklenburg-Vorpommern', false, 'x', '–'],
    ['Sachsen', true, '29,9\u00a0e', '·'],
    [REST.label, false, '70,0', '–'],
  ]);
  expect(rows.map(({ cells: [one] }) => one?.kind === 'value' && one.shade)).toEqual([4, false, 0, 4]);
});

it('explains the signs that occur, each once', () => {
  expect(heatSigns(layoutHeat(fields))).toEqual([
    'x zusammengefasst',
    '– entfällt',
    '· nicht veröffentlicht',
    'e eingeschränkt belastbar',
  ]);
  expect(heatSigns(layoutHeat([]))).toEqual([]);
});

it('has room for every row and column', () => {
  const [one, two] = [heatSize(layoutHeat(fields.slice(1))), heatSize(layoutHeat(fields))];
  expect(two.width).toBeGreaterThan(one.width);
  expect(two.height).toBeGreaterThan(one.height);
});
