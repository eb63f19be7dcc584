import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseId, type FigureGroup } from '#survey';
import { POINTS } from '#lib/results/quantity.ts';
import type { SeriesView } from '#lib/results/seriesView.ts';
import { NORTH, publishedCell, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';
import { layoutTrend, spread } from './trend.layout.ts';
import { trendSummary } from './trendSummary.ts';

/** @param values by year; `undefined` is a withheld value */
function trend(group: FigureGroup, values: Readonly<Record<number, number | undefined>>): SeriesView {
  const points = Object.entries(values).map(([year, mean]): SeriesView['points'][number] => {
    const common = { edition: Number(year), releaseId: releaseId.parse(`${year}.1`), isBreak: false };
    const cell = publishedCell(group, { value: mean ?? 0 });
    if (mean === undefined) return { kind: 'gap', status: 'withheld', ...common };
    return { kind: 'value', ...common, cell };
  });
  return { group, points };
}

describe('trend', () => {
  it('puts all groups on one axis of years', () => {
    const { editions, lines } = layoutTrend(
      [trend(SAXONY, { 2024: 30, 2025: 33 }), trend(NORTH, { 2023: 20 })],
      POINTS,
    );
    expect(editions).toEqual([2023, 2024, 2025]);
    expect(lines.map(({ values }) => values)).toEqual([
      [undefined, 30, 33],
      [20, undefined, undefined],
    ]);
  });

  it('has a gap where a value is withheld, and none at 0 points', () => {
    const { lines } = layoutTrend([trend(SAXONY, { 2023: 0, 2024: undefined, 2025: 4 })], POINTS);
    expect(lines[0]!.values).toEqual([0, undefined, 4]);
  });

  it('tells the total from the states', () => {
    const { lines } = layoutTrend([trend(TOTAL_GROUP, { 2025: 1 }), trend(SAXONY, { 2025: 2 })], POINTS);
    expect(lines.map(({ isTotal, code }) => [isTotal, code])).toEqual([
      [true, 'alle'],
      [false, 'SN'],
    ]);
  });

  it('has an axis for what there is, also when nothing is published', () => {
    expect(layoutTrend([trend(SAXONY, { 2025: 40.1 })], POINTS).axis).toMatchObject({ min: 0, max: 50 });
    expect(layoutTrend([trend(SAXONY, { 2025: 100 })], POINTS).axis.max).toBe(100);
    expect(layoutTrend([trend(SAXONY, { 2025: undefined })], POINTS).axis.max).toBeGreaterThan(0);
  });

  it('is summed up by where each line begins and ends', () => {
    const layout = layoutTrend(
      [trend(SAXONY, { 2023: 30, 2025: 33.25 }), trend(NORTH, { 2025: undefined })],
      POINTS,
    );
    expect(trendSummary(layout)).toBe(
      'Liniendiagramm. Sachsen: von 30,0 (2023) auf 33,3 (2025). Mecklenburg-Vorpommern: nicht veröffentlicht.',
    );
  });
});

describe('labels', () => {
  it('stay where they are when there is room', () => {
    expect(spread([10, 50, 30], 15)).toEqual([10, 50, 30]);
  });

  it('never overlap, keep their order and never move up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (wanted) => {
        const placed = spread(wanted, 15);
        const sorted = placed.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((y, i) => expect(y - sorted[i]!).toBeGreaterThanOrEqual(15));
        placed.forEach((y, i) => expect(y).toBeGreaterThanOrEqual(wanted[i]!));
      }),
    );
  });
});
