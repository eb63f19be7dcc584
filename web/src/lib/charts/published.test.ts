import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureGroup } from '#survey';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { formatShare } from '#lib/format.ts';
import { formatValue } from '#lib/results/quantity.ts';
import { compareGroups } from './comparison.layout.ts';
import { comparisonSummary } from './comparisonSummary.ts';
import { exampleFigure, publishedCell, SAXONY } from './figures.arbitrary.ts';
import { layoutLevels, levelsSummary } from './levels.layout.ts';
import { layoutStrips, stripsSummary } from './strip.layout.ts';

/* What is published is drawn once and said; what is hidden leaves nothing but its sign. */

const OPTIONS = ['0', '1', '2'].map((id) => ({ id, label: id }));
const district = (i: number): FigureGroup => ({
  id: `146${i}`,
  label: `Kreis ${i}`,
  kind: 'district',
  parent: SAXONY.id,
});

const points = fc.double({ min: 0, max: 100, noNaN: true });
const shares = fc.tuple(points, points, fc.double({ min: 1, max: 100, noNaN: true })).map((parts) => {
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
});
const value = fc.record({
  value: points,
  shares,
  quartiles: fc.tuple(points, points, points).map((all) => {
    const [q1 = 0, median = 0, q3 = 0] = all.toSorted((a, b) => a - b);
    return { q1, median, q3 };
  }),
});
const hidden = fc.constantFrom('withheld', 'unreliable');
const figure = fc
  .array(fc.oneof(value, hidden), { maxLength: 12 })
  .map((all) =>
    all.map((one, i): ViewCell => {
      const group = district(i);
      return typeof one === 'string' ? { group, status: one } : publishedCell(group, one);
    }),
  )
  .map((cells): FigureView => ({ ...exampleFigure(), cells, kind: 'level', options: OPTIONS }));

const valuesOf = ({ cells }: FigureView) =>
  cells.flatMap((cell) => (cell.status === 'published' ? [cell] : []));
const everyFigure = (check: (figure: FigureView) => void) => {
  fc.assert(fc.property(figure, check));
};

describe.each(['balken', 'punkte', 'quartile'] as const)('%s', (view) => {
  it('draw every published value once and say it', () => {
    everyFigure((one) => {
      const comparison = compareGroups([one], view, { sort: 'wert' });
      const drawn = comparison.series.flatMap(({ places }) =>
        places.flatMap(({ bar }) => (bar ? [bar.point] : [])),
      );
      const published = valuesOf(one).map((cell) =>
        view === 'quartile' ? cell.quartiles!.median : cell.value,
      );
      expect(drawn.toSorted()).toEqual(published.toSorted());
      const summary = comparisonSummary(comparison);
      for (const cell of view === 'quartile' ? [] : valuesOf(one))
        expect(summary).toContain(`${cell.group.label} ${formatValue(one.quantity, cell.value)}`);
    });
  });

  it('have a sign, and nothing to draw, for what is hidden', () => {
    everyFigure((one) => {
      const { categories, series } = compareGroups([one], view);
      for (const { group, status } of one.cells) {
        const place = series[0]!.places[categories.indexOf(group.label)];
        expect(place?.bar === undefined).toBe(status !== 'published');
      }
    });
  });
});

it('stacked levels draw every share once and say it, and nothing of what is hidden', () => {
  everyFigure((one) => {
    const layout = layoutLevels(one);
    const drawn = layout.rows.map((row) => row.shares);
    expect(drawn).toEqual(one.cells.map((cell) => (cell.status === 'published' ? cell.shares : undefined)));
    const summary = levelsSummary(layout);
    for (const { group, shares: all } of valuesOf(one)) {
      const said = all!.map((share, i) => `Stufe ${i} ${formatShare(share)}`).join(', ');
      expect(summary).toContain(`${group.label}: ${said}`);
    }
  });
});

it('strips draw every value once and say it, and only count what is hidden', () => {
  everyFigure((one) => {
    const layout = layoutStrips(one, [SAXONY]);
    const [strip] = layout.strips;
    expect(strip!.dots.map((dot) => [dot.label, dot.value])).toEqual(
      valuesOf(one).map((cell) => [cell.group.label, cell.value]),
    );
    expect(strip!.hidden).toBe(one.cells.length - valuesOf(one).length);
    for (const cell of valuesOf(one))
      expect(stripsSummary(layout)).toContain(`${cell.group.label} ${formatValue(one.quantity, cell.value)}`);
  });
});
