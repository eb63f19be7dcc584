import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../statistics/stratumSummary.ts';
import { groupTotals } from './groupTotals.ts';
import type { Measure } from './measure.ts';

const FRAME = { id: 'm', label: 'M', unit: '', preset: 'standard' } as const;
const SCORE: Measure = { kind: 'score', scale: [0, 100], ...FRAME };
const options = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
const CHOICE: Measure = { kind: 'choice', options, multiple: false, ...FRAME };
const SEVERAL: Measure = { kind: 'choice', options, multiple: true, ...FRAME };
const RATIO: Measure = { kind: 'ratio', factor: 1, decimals: 1, ...FRAME };

/** Units 0, 2 and 3 of four have answered; unit 2 is in no group. */
const units = Int32Array.of(0, 2, 3);
const groupOf = Int32Array.of(1, 0, -1, 1);
const columns = (...all: number[][]) => ({ units, columns: all.map((column) => Float64Array.from(column)) });

describe('groupTotals', () => {
  it('adds up numbers by group and leaves out what is in none', () => {
    const { n, sums, sumsOfSquares, counts } = groupTotals(SCORE, columns([10, 99, 30]), groupOf, 2);
    expect([...n]).toEqual([0, 2]);
    expect(sums.map((own) => [...own])).toEqual([[0, 40]]);
    expect(sumsOfSquares.map((own) => [...own])).toEqual([[0, 200]]);
    expect(counts).toEqual([]);
  });

  it('adds up both parts of a ratio', () => {
    const { sums } = groupTotals(RATIO, columns([1, 2, 3], [10, 20, 30]), groupOf, 2);
    expect(sums.map((own) => [...own])).toEqual([
      [0, 4],
      [0, 40],
    ]);
  });

  it('counts options, one or several of them', () => {
    const one = groupTotals(CHOICE, columns([2, 0, 2]), groupOf, 2);
    expect(one.counts.map((own) => [...own])).toEqual([
      [0, 0],
      [0, 0],
      [0, 2],
    ]);
    const several = groupTotals(SEVERAL, columns([1, 1, 1], [0, 1, 1], [0, 0, 0]), groupOf, 2);
    expect(several.counts.map((own) => [...own])).toEqual([
      [0, 2],
      [0, 1],
      [0, 0],
    ]);
    expect(several.sums).toEqual([]);
  });

  it('is what adding up the values of each group by itself gives', () => {
    const answer = fc.record({
      group: fc.integer({ min: -1, max: 4 }),
      value: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), (answers) => {
        const all = {
          units: Int32Array.from(answers.keys()),
          columns: [Float64Array.from(answers, ({ value }) => value)],
        };
        const groups = Int32Array.from(answers, ({ group }) => group);
        const totals = groupTotals(SCORE, all, groups, 5);
        const levels = groupTotals(
          CHOICE,
          { ...all, columns: [all.columns[0]!.map((v) => v % 3)] },
          groups,
          5,
        );
        for (let group = 0; group < 5; group += 1) {
          const values = answers.filter((one) => one.group === group).map(({ value }) => value);
          const own = summarise({ size: values.length, values });
          expect(totals.n[group]).toBe(own.n);
          expect(totals.sums[0]![group]).toBeCloseTo(own.sum, 9);
          expect(totals.sumsOfSquares[0]![group]).toBeCloseTo(own.sumOfSquares, 7);
          const chosen = [0, 1, 2].map((option) => values.filter((value) => value % 3 === option).length);
          expect(levels.counts.map((counts) => counts[group])).toEqual(chosen);
        }
      }),
    );
  });
});
