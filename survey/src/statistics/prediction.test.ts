import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictionFactor, predictionOf, satterthwaite } from './prediction.ts';
import { seededRandom } from './seededRandom.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('predictionFactor', () => {
  it('is the finite population correction where all sizes are equal', () => {
    // of N = 10 units n = 4 are observed: Var = N² (1 − f) s² / n, predicted are 6 with the variance s² / n of the mean
    expect(6 * predictionFactor([1, 1, 1, 1], [1, 1, 1, 1, 1, 1])).toBeCloseTo(10 * Math.sqrt(0.6), 12);
  });

  it('is 0 when nothing is left to predict', () => {
    expect(predictionFactor([3, 5], [])).toBe(0);
    expect(predictionFactor([3, 5], [0, 0])).toBe(0);
  });

  it('is larger when the largest unit did not answer, and when one respondent outweighs the others', () => {
    expect(predictionFactor([1, 1, 1, 1], [6])).toBeGreaterThan(predictionFactor([1, 1, 1, 1], [3, 3]));
    expect(predictionFactor([9, 1, 1, 1], [6])).toBeGreaterThan(1);
  });

  it('depends on the proportions of the sizes only', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(sizes, sizes, fc.integer({ min: 2, max: 40 }), (observed, others, factor) => {
        const scaled = predictionFactor(
          observed.map((size) => size * factor),
          others.map((size) => size * factor),
        );
        expect(scaled).toBeCloseTo(predictionFactor(observed, others), 9);
      }),
    );
  });
});

describe('predictionOf', () => {
  it('knows the variance of a prediction from very different sizes', () => {
    const random = seededRandom('prediction');
    const observed = [40, 10, 6, 4, 3];
    const unobserved = [60, 8, 5];
    const valueOf = (size: number) => size * (0.5 + random());
    const runs = Array.from({ length: 20_000 }, () => {
      const sample = observed.map((size) => ({ size, value: valueOf(size) }));
      const ratio = sum(sample.map(({ value }) => value)) / sum(observed);
      const error = ratio * sum(unobserved) - sum(unobserved.map(valueOf));
      return { error, variance: predictionOf(sample, unobserved).variance };
    });
    const actual = sum(runs.map(({ error }) => error ** 2)) / runs.length;
    const estimated = sum(runs.map(({ variance }) => variance)) / runs.length;
    expect(estimated / actual).toBeGreaterThan(0.97);
    expect(estimated / actual).toBeLessThan(1.03);
  });

  it('has no variance with nothing left, nor from a single unit', () => {
    const two = [1, 2].map((size) => ({ size, value: 3 }));
    expect(predictionOf(two, [])).toMatchObject({ left: 0, factor: 0, variance: 0 });
    expect(predictionOf(two.slice(1), [4])).toMatchObject({ left: 4, variance: 0, n: 1 });
  });

  it('counts unequal units as fewer', () => {
    const unequal = [8, 1, 1].map((size) => ({ size, value: size }));
    expect(predictionOf(unequal, [1]).effective).toBeCloseTo(100 / 66, 12);
  });
});

describe('satterthwaite', () => {
  it('adds the degrees of freedom of equal terms', () => {
    const term = { variance: 2, freedom: 4 };
    expect(satterthwaite([term, term, { variance: 0, freedom: 9 }])).toBeCloseTo(8, 12);
  });

  it('is the freedom of the one term that outweighs all others, at least 1', () => {
    expect(
      satterthwaite([
        { variance: 1e9, freedom: 3 },
        { variance: 1, freedom: 90 },
      ]),
    ).toBeCloseTo(3, 6);
    expect(satterthwaite([{ variance: 1, freedom: 0.2 }])).toBe(1);
  });

  it('is infinite when nothing varies', () => {
    expect(satterthwaite([])).toBe(Infinity);
    expect(satterthwaite([{ variance: 0, freedom: 3 }])).toBe(Infinity);
  });
});
