import { describe, expect, it } from 'vitest';
import { figureSchema, type Figure, type FigureGroup } from '#survey';
import {
  exampleFigure,
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
  wholeFigure,
} from '#lib/charts/figures.arbitrary.ts';
import { scoresOf } from './scoresOf.ts';
import { cellOf, groupsOf } from './cellOf.ts';
import { viewOf } from './viewOf.ts';

const DISTRICT: FigureGroup = { id: '14522', label: 'Mittelsachsen', kind: 'district', parent: '14' };
const OTHER_DISTRICT: FigureGroup = { id: '13071', label: 'Seenplatte', kind: 'district', parent: '13' };
const BAND: FigureGroup = { id: 'landkreis', label: 'Landkreise', kind: 'band', parent: 'gesamt' };
const STATE_BAND: FigureGroup = { ...BAND, id: '14-landkreis', kind: 'stateBand', parent: '14' };
const TYPE: FigureGroup = { id: 'typ-amt', label: 'Amt', kind: 'unitType', parent: 'gesamt' };
const STATE_TYPE: FigureGroup = { ...TYPE, id: '14-typ-amt', kind: 'stateType', parent: '14' };
const ALL = [TYPE, STATE_TYPE, BAND, STATE_BAND, REST, SAXONY, DISTRICT, OTHER_DISTRICT, NORTH, TOTAL_GROUP];
const INTERVAL = { lower: 0.1, upper: 0.4 };

describe('what pages take from a figure', () => {
  const figure = wholeFigure(ALL.map((group) => publishedCell(group)));
  const idsIn = (selection: Parameters<typeof viewOf>[1]) =>
    viewOf(figure, selection).cells.map(({ group }) => group.id);

  it.each([
    [{ grouping: 'laender' }, ['gesamt', '14', '13', REST.id]],
    [{ grouping: 'groessen' }, ['gesamt', 'landkreis']],
    [{ grouping: 'groessen', state: '14' }, ['14', 'gesamt', '14-landkreis']],
    [{ grouping: 'arten', state: '14' }, ['14', 'gesamt', '14-typ-amt']],
    [{ grouping: 'kreise', state: '14' }, ['14', 'gesamt', '14522']],
    [{ grouping: 'kreise' }, ['gesamt', '14522', '13071']],
  ] as const)('of %o are its groups and what they are part of', (selection, ids) => {
    expect(idsIn(selection)).toEqual(ids);
  });

  it('has no strata', () => {
    expect(JSON.stringify(viewOf(figure, { grouping: 'laender' }))).not.toMatch(/strata|sumOfSquares/);
  });

  it('keeps every sign', () => {
    const cells = [
      { group: NORTH, status: 'unreliable' as const },
      { group: SAXONY, status: 'merged' as const, into: REST.id },
    ];
    expect(viewOf(wholeFigure(cells), { grouping: 'laender' }).cells).toEqual(cells);
  });
});

describe('the number that is read', () => {
  const { value: _, interval: __, ...frame } = publishedCell(SAXONY);
  const ofKind = (fields: object, shown: object): Figure =>
    figureSchema.parse({
      ...wholeFigure([]),
      ...fields,
      strata: [],
      cells: [{ ...frame, strata: [0], ...shown }],
    });
  const option = (id: string) => ({ id, label: `Antwort ${id}` });
  const estimated = (share: number) => ({ share, interval: INTERVAL });

  it('is of a level how many have reached level 3, with levels where they are published', () => {
    const levels = { mean: 2.1, interval: INTERVAL, shares: [0.5, 0.5], atLeast3: estimated(0.25) };
    const figure = ofKind({ kind: 'level', options: [option('0'), option('1')] }, levels);
    expect(viewOf(figure, { grouping: 'laender' }).cells[0]).toMatchObject({
      value: 0.25,
      interval: INTERVAL,
      meanLevel: 2.1,
      shares: [0.5, 0.5],
    });
    const reached = ofKind({ kind: 'level', options: [] }, { atLeast3: estimated(0.25) });
    expect(viewOf(reached, { grouping: 'laender' }).cells[0]).not.toHaveProperty('shares');
  });

  it('is of a choice the share of the option that is selected, or of the first', () => {
    const fields = { kind: 'choice', multiple: true, options: [option('a'), option('b')] };
    const figure = ofKind(fields, { shares: [estimated(0.7), estimated(0.3)] });
    const read = (wanted?: string) =>
      viewOf(figure, { grouping: 'laender', ...(wanted && { option: wanted }) });
    expect(read('b')).toMatchObject({ quantity: { name: 'Antwort b' }, cells: [{ value: 0.3 }] });
    expect(read('c')).toMatchObject({ quantity: { name: 'Antwort a' }, cells: [{ value: 0.7 }] });
    expect(read()).toMatchObject({ multiple: true, cells: [{ shares: [0.7, 0.3] }] });
  });

  it('is the ratio of totals in its own unit', () => {
    const fields = { kind: 'ratio', unit: 'EUR', factor: 1, decimals: 0 };
    const figure = ofKind(fields, { ratio: 1250, interval: { lower: 1000, upper: 1500 } });
    expect(viewOf(figure, { grouping: 'laender' })).toMatchObject({
      quantity: { kind: 'amount', unit: 'Euro' },
      cells: [{ value: 1250 }],
    });
  });
});

describe('groups of several figures', () => {
  const alone = exampleFigure();
  const others = { ...REST, label: 'Übrige Länder (Sachsen, Thüringen)', members: ['14', '16'] };
  const figures = [
    alone,
    exampleFigure([publishedCell(SAXONY), publishedCell(REST, { value: 1 })]),
    exampleFigure([publishedCell(others, { value: 2 })]),
  ];

  it('are those of any of them, each once; states put together differ by what they consist of', () => {
    expect(groupsOf(figures)).toEqual([TOTAL_GROUP, NORTH, SAXONY, REST, others]);
    expect(figures.map((figure) => cellOf(figure, others))).toEqual([
      undefined,
      undefined,
      publishedCell(others, { value: 2 }),
    ]);
  });
});

it('offers only the scores of a release', () => {
  const figures = [
    { id: wholeFigure([]).id, title: 'E-Akte', kind: 'score' as const, dimension: 'eakte', part: 'eakte' },
    { id: wholeFigure([]).id, title: 'Frage', kind: 'level' as const, part: 'eakte' },
  ];
  expect(scoresOf({ figures })).toEqual([{ id: 'eakte', title: 'E-Akte' }]);
});
