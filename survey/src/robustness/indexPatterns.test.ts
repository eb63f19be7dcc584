import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDimension, DIMENSION_IDS } from '../questionnaire/dimensionId.ts';
import reference from '../statistics/reference/reference.json' with { type: 'json' };
import { meanGeometricIndex } from './geometricIndex.ts';
import { indexPatterns, meanIndex } from './indexPatterns.ts';
import { GROUPS, WEIGHTS } from './referenceScores.arbitrary.ts';
import type { RobustnessRow } from './robustnessRow.ts';

const CASES = GROUPS.map((group, i) => ({ ...group, expected: reference.robustness.groups[i]! }));

describe('meanIndex', () => {
  it.each(CASES)('agrees with R for state $id under all weights', ({ strata, expected }) => {
    const gated = indexPatterns(strata, (row) => row.gated);
    const ungated = indexPatterns(strata, (row) => row.ungated);
    expect(meanIndex(gated, WEIGHTS)).toBeCloseTo(expected.index, 9);
    expect(
      meanIndex(
        gated,
        byDimension(() => 1),
      ),
    ).toBeCloseTo(expected.equalWeights, 9);
    expect(meanIndex(ungated, WEIGHTS)).toBeCloseTo(expected.ungated, 9);
    for (const id of DIMENSION_IDS) {
      const without = byDimension((other) => (other === id ? 0 : WEIGHTS[other]));
      expect(meanIndex(gated, without)).toBeCloseTo(expected.without[id], 9);
    }
  });

  it('is the mean of the indices of all respondents, for any weights', () => {
    const weight = fc.double({ min: 0.1, max: 40, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 8, maxLength: 8 }), (all) => {
        const weights = byDimension((id) => all[DIMENSION_IDS.indexOf(id)]!);
        for (const { strata } of GROUPS) {
          const units = strata.reduce((sum, { size }) => sum + size, 0);
          const one = strata.reduce(
            (sum, { size, rows }) =>
              sum +
              rows.reduce(
                (own, { gated }) => own + ((size / units) * indexOf(gated, weights)) / rows.length,
                0,
              ),
            0,
          );
          expect(
            meanIndex(
              indexPatterns(strata, (row) => row.gated),
              weights,
            ),
          ).toBeCloseTo(one, 9);
        }
      }),
    );
  });
});

function indexOf(scores: RobustnessRow['gated'], weights: Record<string, number>): number {
  const there = DIMENSION_IDS.filter((id) => scores[id] !== undefined);
  const used = there.reduce((sum, id) => sum + weights[id]!, 0);
  return there.reduce((sum, id) => sum + (weights[id]! * scores[id]!) / used, 0);
}

describe('meanGeometricIndex', () => {
  it.each(CASES)('agrees with R for state $id', ({ strata, expected }) => {
    expect(meanGeometricIndex(strata, WEIGHTS)).toBeCloseTo(expected.geometric, 9);
  });

  const rowOf = (low: number, high: number): RobustnessRow => {
    const scores = byDimension((id) => (id === 'eakte' ? low : high));
    return { gated: scores, ungated: scores, points: new Map() };
  };

  it('punishes what is uneven and lets a 0 count as 1 point', () => {
    const equal = byDimension(() => 1);
    const even = meanGeometricIndex([{ size: 9, rows: [rowOf(50, 50)] }], equal);
    const uneven = meanGeometricIndex([{ size: 9, rows: [rowOf(22, 54)] }], equal);
    expect(even).toBeCloseTo(50, 9);
    expect(uneven).toBeLessThan(49);
    const zero = meanGeometricIndex([{ size: 9, rows: [rowOf(0, 64)] }], equal);
    expect(zero).toBeCloseTo(64 ** (7 / 8), 9);
  });
});
