import { describe, expect, it } from 'vitest';
import { buildRelease } from './buildRelease.ts';
import { exampleInput, exampleMeasure } from './exampleInput.arbitrary.ts';
import type { Figure } from './figure.ts';
import type { MeasureValue } from './measure.ts';
import type { UniverseUnit } from './releaseInput.ts';

/** 40 units of one size class in Sachsen, half of them with three times the inhabitants. */
const universe = Array.from({ length: 40 }, (_, i): UniverseUnit => ({
  ...{ key: `14${String(i).padStart(3, '0')}`, state: '14', stratum: '14-unter-5000', type: 'gemeinde' },
  ...{ district: i % 2 ? '14050' : '14051', districtName: 'Kreis', population: i < 20 ? 3000 : 1000 },
}));

/** The figure of one measure when the first units answer so. */
function figureOf(id: string, values: readonly MeasureValue[], changes = {}): Figure {
  const respondents = values.map((value, i) => ({ key: universe[i]!.key, values: { [id]: value } }));
  const measures = [{ ...exampleMeasure(id), ...changes }];
  return buildRelease(exampleInput({ universe, respondents, measures })).figures[0]!.figure;
}
const cellIn = (figure: Figure, group = '14') => figure.cells.find((cell) => cell.group.id === group)!;
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

describe('a figure', () => {
  it('has mean, interval, quartiles and coverage of a state as computed by hand', () => {
    const figure = figureOf(
      'eakte',
      universe.slice(0, 20).map((_, i) => (i % 4 < 2 ? 30 : 70)),
    );
    expect(cellIn(figure)).toEqual({
      group: { id: '14', label: 'Sachsen', kind: 'state', parent: 'gesamt' },
      status: 'published',
      ...{ n: 20, N: 40, limited: false, coverage: { units: 0.5, inhabitants: 0.75 }, strata: [0] },
      mean: 50,
      interval: { lower: 43.2, upper: 56.8 }, // 50 ± 2.093 · √(½ · 421.05 / 20)
      quartiles: { q1: 30, median: 50, q3: 70, medianInterval: { lower: 30, upper: 70 } },
    });
    expect(figure).toMatchObject({
      strata: [{ id: '14-unter-5000', size: 40, n: 20, sum: 1000, sumOfSquares: 8000 }, {}, {}],
    });
  });

  it('has no quartiles below twenty answers', () => {
    const of = (n: number) =>
      cellIn(
        figureOf(
          'eakte',
          universe.slice(0, n).map((_, i) => (i % 4 < 2 ? 30 : 70)),
        ),
      );
    expect(of(20)).toHaveProperty('quartiles');
    expect(of(19)).not.toHaveProperty('quartiles');
    const district = cellIn(
      figureOf(
        'eakte',
        universe.map((_, i) => (i % 4 < 2 ? 30 : 70)),
      ),
      '14050',
    );
    expect(district).toMatchObject({ status: 'published', n: 20 });
    expect(district).not.toHaveProperty('quartiles');
  });

  it('has mean, shares and the share at level 3 and above of six levels', () => {
    const levels = [...times(4, 0), ...times(6, 2), ...times(6, 3), ...times(4, 5)];
    const cell = cellIn(figureOf('eakte.stufe', levels));
    // Wilson with n* = ¼ / (½ · ¼ / 19) = 38: margin 1.96 · √(¼ / 38 + 3.841 / (4 · 38²)) / (1 + 3.841 / 38) = 0.152
    expect(cell).toMatchObject({
      mean: 2.5, // 12 + 18 + 20 of 20
      shares: [0.2, 0, 0.3, 0.3, 0, 0.2],
      atLeast3: { share: 0.5, interval: { lower: 0.348, upper: 0.652 } },
    });
  });

  it('has of levels in a district only whether level 3 is reached', () => {
    const levels = universe.slice(0, 24).map((_, i) => [0, 1, 2, 3, 4, 5, 5, 2][i % 8]!);
    const district = cellIn(figureOf('eakte.stufe', levels), '14050');
    expect(Object.keys(district)).toEqual([
      ...['group', 'status', 'n', 'N', 'coverage', 'limited', 'strata', 'atLeast3'],
    ]);
  });

  it('has the share of every option with an interval; several add up to more', () => {
    const single = cellIn(figureOf('eakte.wahl', [...times(10, 0), ...times(5, 1), ...times(5, 2)]));
    expect(single).toMatchObject({ shares: [{ share: 0.5 }, { share: 0.25 }, { share: 0.25 }] });
    const several = cellIn(
      figureOf('eakte.mehrere', [...times(10, [0, 1]), ...times(5, [1]), ...times(5, [])]),
    );
    expect(several).toMatchObject({ shares: [{ share: 0.5 }, { share: 0.75 }, { share: 0 }] });
    expect(several).toMatchObject({ shares: [{ interval: { lower: 0.348, upper: 0.652 } }, {}, {}] });
  });

  it('has a ratio of totals with an interval rounded outwards', () => {
    const pairs = universe.slice(0, 20).map((_, i): MeasureValue => [i % 2 ? 30 : 60, i % 4 < 2 ? 100 : 80]);
    const cell = cellIn(figureOf('eakte.quote', pairs));
    if (cell.status !== 'published' || !('ratio' in cell)) throw new Error('no ratio');
    expect(cell.ratio).toBe(50); // 900 of 1800
    // residuals 10, −20, 20, −10 about the mean 0: s² = 5000 / 19, standard error √(½ s² / 20) / 90, t = 2.093
    const margin = (100 * 2.093 * Math.sqrt(0.5 * (5000 / 19 / 20))) / 90;
    expect(50 - cell.interval.lower).toBeGreaterThanOrEqual(margin - 0.01);
    expect(50 - cell.interval.lower).toBeLessThan(margin + 1);
    expect(cell.interval.upper - 50).toBeGreaterThanOrEqual(margin - 0.01);
    for (const end of Object.values(cell.interval)) expect(end).toBe(Math.round(end)); // width 6: whole steps of 0.1 · 10
  });

  it('shows a ratio of which the denominator is 0 as not reliable', () => {
    expect(cellIn(figureOf('eakte.quote', times(20, [1, 0]))).status).not.toBe('published');
  });

  it('is withheld where all answered alike, in a sample and where everybody answered', () => {
    for (const n of [12, 40]) {
      const alike = figureOf('eakte', times(n, 50));
      expect(alike.cells.map(({ status }) => status)).not.toContain('published');
      expect(alike.strata).toEqual([]);
    }
  });

  it('shows no district in which all answered alike, though its mean alone would tell little', () => {
    const values = universe.map((_, i) => (i % 2 ? 50 : (i * 5) % 101));
    const figure = figureOf('eakte', values);
    expect(cellIn(figure).status).toBe('published');
    expect(cellIn(figure, '14050').status).not.toBe('published');
    expect(cellIn(figure, '14051').status).not.toBe('published'); // The rest would tell.
  });
});
