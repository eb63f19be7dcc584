import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureSchema, type Figure, type FigureGroup } from '#survey';
import {
  NORTH,
  publishedCell,
  REST,
  SAXONY,
  TOTAL_GROUP,
  wholeFigure,
} from '#lib/charts/figures.arbitrary.ts';
import type { ViewCell } from '#lib/results/figureView.ts';
import { GROUPINGS, VIEWS, type Selection } from '#lib/url/selection.ts';
import { liveView } from './liveView.ts';

const DISTRICT: FigureGroup = { id: '14522', label: 'Mittelsachsen', kind: 'district', parent: '14' };
const BAND: FigureGroup = { id: 'landkreis', label: 'Landkreise', kind: 'band', parent: 'gesamt' };
const STATE_BAND: FigureGroup = { ...BAND, id: '14-landkreis', kind: 'stateBand', parent: '14' };
const TYPE: FigureGroup = { id: 'typ-amt', label: 'Amt', kind: 'unitType', parent: 'gesamt' };
const QUARTILES = { q1: 40, median: 50, q3: 60 };

const figureOf = (...groups: readonly FigureGroup[]) => wholeFigure(groups.map((one) => publishedCell(one)));
/** Of a closed edition, and while answers come. */
const WHOLE = figureOf(TOTAL_GROUP, SAXONY, NORTH, BAND, STATE_BAND, TYPE, DISTRICT);
const INTERIM = figureOf(TOTAL_GROUP, SAXONY, NORTH, STATE_BAND);
const idsIn = (figure: Figure, selection: Selection) =>
  liveView(figure, selection).figure.cells.map(({ group }) => group.id);

describe('an unreleased figure', () => {
  it('is shown one grouping at a time, beside the whole', () => {
    expect(idsIn(WHOLE, { grouping: 'laender' })).toEqual(['gesamt', '14', '13']);
    expect(idsIn(WHOLE, { grouping: 'kreise' })).toEqual(['gesamt', '14522']);
    expect(idsIn(WHOLE, { grouping: 'groessen', state: '14' })).toEqual(['gesamt', '14', '14-landkreis']);
  });

  it('keeps every sign and tells no strata', () => {
    const hidden: readonly ViewCell[] = [
      { group: TOTAL_GROUP, status: 'withheld' },
      { group: NORTH, status: 'unreliable' },
      { group: SAXONY, status: 'merged', into: REST.id },
      { group: REST, status: 'empty', N: 3 },
    ];
    const { figure } = liveView(wholeFigure(hidden), { grouping: 'laender' });
    expect(figure.cells).toEqual(hidden);
    expect(JSON.stringify(liveView(WHOLE, { grouping: 'laender' }))).not.toMatch(/"strata|sumOfSquares/);
  });

  it('offers only groupings it has: none of types and districts while answers come', () => {
    expect(liveView(WHOLE, { grouping: 'laender' }).groupings).toEqual(GROUPINGS);
    expect(liveView(INTERIM, { grouping: 'laender' }).groupings).toEqual(['laender', 'groessen']);
    expect(liveView(INTERIM, { grouping: 'kreise', state: '14', view: 'karte' })).toMatchObject({
      selection: { grouping: 'laender' },
      view: 'karte',
    });
  });

  it('says in which Länder there are size classes where there are none over all', () => {
    const over = liveView(INTERIM, { grouping: 'groessen' });
    expect([over.hasParts, over.states]).toEqual([false, [{ id: '14', label: 'Sachsen' }]]);
    expect(liveView(INTERIM, { grouping: 'groessen', state: '14' }).hasParts).toBe(true);
    expect(liveView(INTERIM, { grouping: 'groessen', state: '13' }).hasParts).toBe(false);
  });

  it('of nothing but the whole has no groupings and is a bar', () => {
    expect(liveView(figureOf(TOTAL_GROUP), { grouping: 'arten' })).toMatchObject({
      groupings: [],
      hasParts: false,
      selection: { grouping: 'laender' },
      view: 'balken',
    });
  });
});

describe('the views of an unreleased figure', () => {
  const viewsOf = (figure: Figure, selection: Selection = { grouping: 'laender' }) =>
    liveView(figure, selection).views;

  it('are those of a release, save what goes over the years', () => {
    const cells = [TOTAL_GROUP, SAXONY].map((group) => publishedCell(group, { quartiles: QUARTILES }));
    expect(viewsOf(wholeFigure(cells))).toEqual(['balken', 'punkte', 'quartile', 'raster', 'karte']);
    expect(viewsOf(WHOLE, { grouping: 'groessen' })).not.toContain('karte');
  });

  it('without quartiles are no middle half, and somebody who asks for it sees bars', () => {
    expect(viewsOf(INTERIM)).not.toContain('quartile');
    expect(liveView(INTERIM, { grouping: 'laender', view: 'quartile' }).view).toBe('balken');
    expect(liveView(INTERIM, { grouping: 'laender', view: 'verlauf' }).view).toBe('balken');
  });

  it('have the distribution only where shares are given', () => {
    const { mean: _, interval, ...frame } = { ...publishedCell(SAXONY), mean: 0, strata: [0] };
    const { value: __, ...shown } = frame;
    const level = (cell: object) =>
      figureSchema.parse({
        ...{ ...WHOLE, kind: 'level', strata: [], cells: [{ ...shown, ...cell }] },
        options: [0, 1, 2, 3, 4, 5].map((one) => ({ id: String(one), label: `Text ${one}` })),
      });
    const atLeast3 = { share: 0.3, interval: { lower: 0.2, upper: 0.4 } };
    const shares = [0.1, 0.2, 0.4, 0.2, 0.1, 0];
    expect(viewsOf(level({ atLeast3 }))).toEqual(['balken', 'punkte', 'karte']);
    expect(viewsOf(level({ atLeast3, shares, mean: 2, interval }))[0]).toBe('stufen');
  });
});

it('a group is set off only while it has a value; release and span of the address mean nothing here', () => {
  const wanted = { grouping: 'laender', release: '2025.1', since: 2020 } as const;
  expect(liveView(WHOLE, { ...wanted, highlight: '14' }).selection).toEqual({
    grouping: 'laender',
    highlight: '14',
  });
  const hidden = wholeFigure([publishedCell(TOTAL_GROUP), { group: SAXONY, status: 'withheld' }]);
  expect(liveView(hidden, { ...wanted, highlight: '14' }).selection).toEqual({ grouping: 'laender' });
});

it('whatever is selected, nothing is shown that the figure does not have', () => {
  const groups = [TOTAL_GROUP, SAXONY, NORTH, BAND, STATE_BAND, TYPE, DISTRICT];
  const cells = fc
    .tuple(...groups.map(() => fc.constantFrom('published', 'withheld', 'unreliable', 'absent')))
    .map((kinds) =>
      groups.flatMap((group, i): ViewCell[] => {
        const status = kinds[i];
        if (status === 'published') return [publishedCell(group, { value: i })];
        return status === 'withheld' || status === 'unreliable' ? [{ group, status }] : [];
      }),
    );
  const selections = fc.record(
    {
      grouping: fc.constantFrom(...GROUPINGS),
      state: fc.constantFrom('13', '14', '16'),
      view: fc.constantFrom(...VIEWS),
      highlight: fc.constantFrom('14', 'typ-amt', 'nichts'),
      sort: fc.constant('wert' as const),
    },
    { requiredKeys: ['grouping'] },
  );
  fc.assert(
    fc.property(cells, selections, (given, selection) => {
      const { figure, view, views } = liveView(wholeFigure(given), selection);
      for (const cell of figure.cells) expect(given).toContainEqual(cell);
      expect(views).toContain(view);
    }),
  );
});
