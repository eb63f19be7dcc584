import { describe, expect, it } from 'vitest';
import { figureSchema, releaseId, type Figure, type FigureGroup, type Trend } from '#survey';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
  wholeFigure,
} from '#lib/charts/figures.arbitrary.ts';
import { ofStates } from './ofStates.ts';
import { scoresOf } from './scoresOf.ts';
import { cellOf, groupsOf } from './stateGroups.ts';
import { trendOfStates } from './trendOfStates.ts';

const DISTRICT: FigureGroup = { id: '14522', label: 'Mittelsachsen', kind: 'district', parent: '14' };
const BAND: FigureGroup = { id: 'landkreis', label: 'Landkreise', kind: 'band' };

const choice: Figure = figureSchema.parse({
  ...wholeFigure([]),
  kind: 'choice',
  multiple: false,
  options: [],
  strata: [],
});

describe('what pages that compare states take from a figure', () => {
  it('are the total, the states and states put together, in this order, without strata', () => {
    const cells = [BAND, REST, SAXONY, DISTRICT, NORTH, TOTAL_GROUP].map((group) => publishedCell(group));
    const figure = ofStates(wholeFigure(cells));
    expect(figure.cells.map(({ group }) => group)).toEqual([TOTAL_GROUP, NORTH, SAXONY, REST]);
    expect(JSON.stringify(figure)).not.toMatch(/strata|sumOfSquares/);
  });

  it('keeps every sign', () => {
    const cells = [
      { group: NORTH, status: 'unreliable' as const },
      { group: SAXONY, status: 'merged' as const, into: REST.id },
    ];
    expect(ofStates(wholeFigure(cells)).cells).toEqual(cells);
  });

  it('is nothing where the figure is no score', () => {
    expect(() => ofStates(choice)).toThrow('eakte is not a score');
  });
});

describe('groups of several figures', () => {
  const alone = exampleFigure();
  const others = { ...REST, label: 'Übrige Länder (Sachsen, Thüringen)', members: ['14', '16'] };
  const figures = [
    exampleFigure([publishedCell(SAXONY), publishedCell(REST, { mean: 1 })]),
    alone,
    exampleFigure([publishedCell(others, { mean: 2 })]),
  ];

  it('are those of any of them, each once; states put together differ by what they consist of', () => {
    expect(groupsOf(figures)).toEqual([TOTAL_GROUP, NORTH, SAXONY, REST, others]);
    expect(figures.map((figure) => cellOf(figure, others))).toEqual([
      undefined,
      undefined,
      publishedCell(others, { mean: 2 }),
    ]);
  });
});

describe('series of a score', () => {
  const at = { edition: 2025, releaseId: releaseId.parse('2025.1') };
  const [cell] = wholeFigure([publishedCell(SAXONY)]).cells;

  it('are those of the total and of each state, with the sign of every gap', () => {
    const gap = { kind: 'gap', status: 'merged', ...at } as const;
    const series: Trend[] = [DISTRICT, REST, SAXONY, TOTAL_GROUP].map((group) => ({ group, points: [gap] }));
    expect(trendOfStates(series)).toEqual([TOTAL_GROUP, SAXONY].map((group) => ({ group, points: [gap] })));
  });

  it('have means without strata, and nothing but means', () => {
    if (cell?.status !== 'published') throw new Error('Not published.');
    const trend = (mean: object): Trend[] => [
      { group: SAXONY, points: [{ kind: 'value', ...at, cell: Object.assign({ ...cell }, mean) }] },
    ];
    expect(trendOfStates(trend({}))[0]!.points).toEqual([
      { kind: 'value', ...at, cell: publishedCell(SAXONY) },
    ]);
    const { mean: _, interval: __, ...rest } = cell;
    const ratio: Trend['points'][number] = {
      kind: 'value',
      ...at,
      cell: { ...rest, ratio: 1, interval: { lower: 0, upper: 2 } },
    };
    expect(() => trendOfStates([{ group: SAXONY, points: [ratio] }])).toThrow('2025.1 has no mean');
  });
});

it('offers only the scores of a release', () => {
  const { id, title } = choice;
  const figures = [
    { id, title, kind: 'score' as const, dimension: 'eakte', part: 'eakte' },
    { id, title: 'Frage', kind: 'level' as const, part: 'eakte' },
  ];
  expect(scoresOf({ figures })).toEqual([{ id, title: 'E-Akte' }]);
});
