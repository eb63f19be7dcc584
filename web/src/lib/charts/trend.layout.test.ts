import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseId, type FigureGroup } from '#survey';
import { POINTS } from '#lib/results/quantity.ts';
import type { SeriesView } from '#lib/results/seriesView.ts';
import { NORTH, publishedCell, SAXONY, TOTAL_GROUP } from './figures.arbitrary.ts';
import { layoutSlope, layoutTrend, layoutTrends, spread } from './trend.layout.ts';
import { trendSummary } from './trendSummary.ts';

interface Course {
  readonly breaks?: readonly number[];
  readonly chained?: Readonly<Record<number, number>>;
}

/** @param values by year; `undefined` is a withheld value */
function trend(
  group: FigureGroup,
  values: Readonly<Record<number, number | undefined>>,
  { breaks = [], chained = {} }: Course = {},
): SeriesView {
  const points = Object.entries(values).map(([year, mean]): SeriesView['points'][number] => {
    const edition = Number(year);
    const linked = chained[edition];
    const common = {
      edition,
      releaseId: releaseId.parse(`${year}.1`),
      isBreak: breaks.includes(edition),
      ...(linked !== undefined && { chained: linked }),
    };
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

describe('breaks', () => {
  it('are where the questions changed, of any group, and none before the first value', () => {
    const series = [
      trend(TOTAL_GROUP, { 2020: 1, 2021: 2, 2022: 3 }, { breaks: [2022] }),
      trend(SAXONY, { 2020: undefined, 2021: 2, 2022: 3 }, { breaks: [2021] }),
    ];
    expect(layoutTrend(series, POINTS).breaks).toEqual([2022]);
    const hidden = trend(SAXONY, { 2020: undefined, 2021: undefined }, { breaks: [2021] });
    expect(layoutTrend([hidden], POINTS).breaks).toEqual([]);
  });

  it('are named in the summary', () => {
    const layout = layoutTrend([trend(SAXONY, { 2020: 1, 2021: 2 }, { breaks: [2021] })], POINTS);
    expect(trendSummary(layout)).toBe(
      'Liniendiagramm. Sachsen: von 1,0 (2020) auf 2,0 (2021). Bruch vor 2021.',
    );
  });
});

describe('chained series', () => {
  const chained = { 2020: 10, 2021: 14 };

  it('is drawn for all groups together', () => {
    const [line] = layoutTrend([trend(TOTAL_GROUP, { 2020: 10, 2021: 12 }, { chained })], POINTS).lines;
    expect(line!.chained).toEqual([10, 14]);
  });

  it('is left out for a single Land, and where there is none', () => {
    const [none] = layoutTrend([trend(TOTAL_GROUP, { 2020: 10, 2021: 14 })], POINTS).lines;
    const [saxony] = layoutTrend([trend(SAXONY, { 2020: 10, 2021: 12 }, { chained })], POINTS).lines;
    expect([none!.chained, saxony!.chained]).toEqual([undefined, undefined]);
  });
});

describe('small multiples', () => {
  const many = Array.from({ length: 7 }, (_, i) =>
    trend({ ...SAXONY, id: `1462${i}`, label: `Kreis ${i}` }, { 2020: i, 2021: 10 * i }),
  );

  it('begin where lines would tangle', () => {
    expect(layoutTrends(many.slice(0, 6), POINTS)).toHaveLength(1);
    expect(layoutTrends(many, POINTS)).toHaveLength(7);
  });

  it('show one group each beside all together, on the same axis', () => {
    const panels = layoutTrends([trend(TOTAL_GROUP, { 2020: 3, 2021: 4 }), ...many], POINTS);
    expect(panels.map(({ lines }) => lines.map(({ label }) => label))).toEqual(
      many.map(({ group }) => ['Fünf Länder (ohne Berlin)', group.label]),
    );
    expect(new Set(panels.map(({ axis }) => JSON.stringify(axis))).size).toBe(1);
  });
});

describe('slope', () => {
  it('has the first and the last edition with a value', () => {
    const { editions, lines, isSlope } = layoutSlope(
      [trend(SAXONY, { 2019: undefined, 2020: 1, 2022: 5, 2024: 3 }), trend(NORTH, { 2022: 9, 2024: 8 })],
      POINTS,
    );
    expect([editions, isSlope]).toEqual([[2020, 2024], true]);
    expect(lines.map(({ values }) => values)).toEqual([
      [1, 3],
      [undefined, 8],
    ]);
  });

  it('names only groups with a value at one of its ends', () => {
    const { lines } = layoutSlope(
      [
        trend(TOTAL_GROUP, { 2020: 1, 2022: 2, 2024: 3 }),
        trend(SAXONY, { 2020: undefined, 2022: 5, 2024: undefined }),
        trend(NORTH, { 2024: 8 }),
      ],
      POINTS,
    );
    expect(lines.map(({ label }) => label)).toEqual(['Fünf Länder (ohne Berlin)', 'Mecklenburg-Vorpommern']);
  });

  it('breaks when the questions changed in any edition between', () => {
    const broken = trend(SAXONY, { 2020: 1, 2022: 5, 2024: 3 }, { breaks: [2022] });
    expect(layoutSlope([broken], POINTS).breaks).toEqual([2024]);
    const before = trend(SAXONY, { 2019: undefined, 2020: 1, 2024: 3 }, { breaks: [2020] });
    expect(layoutSlope([before], POINTS).breaks).toEqual([]);
  });

  it('shows a small change small, and every value', () => {
    const { axis } = layoutSlope([trend(SAXONY, { 2020: 40, 2024: 40.2 })], POINTS);
    expect(axis.min).toBeLessThan(40);
    expect(axis.max).toBeGreaterThan(40.2);
    expect(axis.max - axis.min).toBeGreaterThan(10);
  });

  it('keeps its ends off the edge', () => {
    const { axis } = layoutSlope([trend(SAXONY, { 2020: 10, 2024: 90 })], POINTS);
    expect(axis.min).toBeLessThan(10);
    expect(axis.max).toBeGreaterThan(90);
  });

  it('is empty where nothing is published, and a point where there is one edition', () => {
    expect(layoutSlope([trend(SAXONY, { 2020: undefined })], POINTS).editions).toEqual([]);
    expect(layoutSlope([trend(SAXONY, { 2020: 7 })], POINTS).lines[0]!.values).toEqual([7]);
    expect(trendSummary(layoutSlope([], POINTS))).toBe('Keine Werte');
  });
});

describe('labels', () => {
  it('stay where they are when there is room', () => {
    expect(spread([10, 50, 30], 15)).toEqual([10, 50, 30]);
  });

  it('move up where the room ends', () => {
    expect(spread([295, 298, 100], 15, 300)).toEqual([285, 300, 100]);
  });

  it('never overlap, keep their order, stay above the end of the room and move down where they can', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (wanted) => {
        const within = spread(wanted, 15, 300);
        const rising = within.toSorted((a, b) => a - b);
        rising.slice(1).forEach((y, i) => expect(y - rising[i]!).toBeGreaterThanOrEqual(15));
        for (const y of within) expect(y).toBeLessThanOrEqual(300);
        const placed = spread(wanted, 15);
        const sorted = placed.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((y, i) => expect(y - sorted[i]!).toBeGreaterThanOrEqual(15));
        placed.forEach((y, i) => expect(y).toBeGreaterThanOrEqual(wanted[i]!));
      }),
    );
  });
});
