import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releaseId, type Series } from '#survey';
import { NORTH, SAXONY, TOTAL_GROUP } from '#lib/charts/figures.arbitrary.ts';
import { layoutSlope, layoutTrend } from '#lib/charts/trend.layout.ts';
import { seriesTable } from './plainTable.ts';
import { formatRange, formatValue, POINTS } from './quantity.ts';
import { breaksIn, editionsWithValues, seriesViews } from './seriesView.ts';

type Point = Series['lines'][number]['points'][number];

const GROUPS = [TOTAL_GROUP, NORTH, SAXONY];
const tenths = fc.integer({ min: 0, max: 1000 }).map((one) => one / 10);
const points = fc.record(
  {
    value: tenths,
    status: fc.constantFrom('published', 'withheld', 'unreliable', 'absent'),
    chained: tenths,
  },
  { requiredKeys: ['value', 'status'] },
);

/** Lines as the API has them; only all together have a chained series. */
const lines: fc.Arbitrary<Series['lines']> = fc
  .array(fc.tuple(points, points, points), { minLength: 1, maxLength: 9 })
  .map((years) =>
    GROUPS.map((group, at) => ({
      group,
      points: years.map((year, i): Point => {
        const { value, status, chained } = year[at]!;
        const edition = 2018 + i;
        const common = {
          ...{ edition, releaseId: releaseId.parse(`${edition}.1`), isBreak: i % 4 === 3 },
          ...(at === 0 && chained !== undefined && { chained }),
        };
        if (status === 'published') {
          const coverage = { units: 0.5, inhabitants: 0.6 };
          const interval = { lower: value - 1, upper: value + 1 };
          return { ...common, status, value, interval, n: 10 + i, N: 40, coverage, limited: false };
        }
        if (status === 'unreliable' || status === 'absent') return { ...common, status };
        return { ...common, status: 'withheld' };
      }),
    })),
  );
const valueOf = (point: Point) => (point.status === 'published' ? point.value : undefined);

describe('a course', () => {
  it('has the same numbers in the API, in the chart and in the table, and signs elsewhere', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const series = seriesViews(given);
        const layout = layoutTrend(series, POINTS);
        const { rows } = seriesTable('E-Akte', series, POINTS);
        given.forEach(({ points: all }, line) => {
          expect(layout.lines[line]!.values).toEqual(all.map(valueOf));
          all.forEach((point, year) => {
            const { text } = rows[line]!.cells[year]!;
            if (point.status === 'published')
              expect(text).toBe(
                `${formatValue(POINTS, point.value)} (${formatRange(POINTS, point.interval)}), ${point.n} von 40`,
              );
            else expect(text).toMatch(/^[·/–]$/);
          });
        });
        const linked = given[0]!.points.map((point) => point.chained);
        const hasChain = linked.some((one) => one !== undefined);
        expect(layout.lines[0]!.chained).toEqual(hasChain ? linked : undefined);
        expect(rows).toHaveLength(hasChain ? 4 : 3);
        if (hasChain)
          expect(rows[3]!.cells.map(({ text }) => text)).toEqual(
            linked.map((one) => (one === undefined ? '–' : formatValue(POINTS, one))),
          );
      }),
    );
  });

  it('has as a slope the numbers of its first and last edition', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const layout = layoutSlope(seriesViews(given), POINTS);
        const ends = given
          .map(({ points }) => points.filter(({ edition }) => layout.editions.includes(edition)).map(valueOf))
          .filter((values) => values.some((value) => value !== undefined));
        expect(layout.lines.map(({ values }) => values)).toEqual(ends);
      }),
    );
  });

  it('marks in its table the breaks of its chart', () => {
    const of = (status: Point['status'], edition: number): Point => {
      const common = { edition, releaseId: releaseId.parse(`${edition}.1`), isBreak: edition > 2018 };
      if (status !== 'published') return { ...common, status: 'withheld' };
      const coverage = { units: 0.5, inhabitants: 0.6 };
      return {
        ...common,
        status,
        value: 5,
        interval: { lower: 4, upper: 6 },
        n: 1,
        N: 2,
        coverage,
        limited: true,
      };
    };
    const series = seriesViews([
      { group: TOTAL_GROUP, points: [of('withheld', 2018), of('published', 2019), of('published', 2020)] },
    ]);
    expect(breaksIn(series)).toEqual([2020]);
    const { columns, rows } = seriesTable('E-Akte', series, POINTS);
    expect(columns).toEqual(['Gruppe', '2018', '2019', '2020 (Bruch)']);
    expect(rows[0]!.cells[2]!.text).toContain('eingeschränkt belastbar');
    expect(editionsWithValues(series)).toEqual([2019, 2020]);
  });
});
