import { describe, expect, it } from 'vitest';
import reference from './reference/reference.json' with { type: 'json' };
import { studentTQuantile } from './studentT.ts';

describe('studentTQuantile', () => {
  it('agrees with R qt to nine digits, also for fractional degrees of freedom', () => {
    for (const { probability, degreesOfFreedom, expected } of reference.studentT) {
      const found = studentTQuantile(probability, degreesOfFreedom);
      const label = `qt(${probability}, ${degreesOfFreedom})`;
      expect(Math.abs(found - expected) / Math.abs(expected), label).toBeLessThan(1e-9);
    }
  });

  it('is 0 in the middle and symmetric around it', () => {
    expect(studentTQuantile(0.5, 4.3)).toBe(0);
    expect(studentTQuantile(0.25, 4.3)).toBe(-studentTQuantile(0.75, 4.3));
  });

  it.each([
    [0, 5],
    [1, 5],
    [0.9, 0],
    [Number.NaN, 5],
    [0.9, Number.NaN],
  ])('refuses probability %s with %s degrees of freedom', (probability, degreesOfFreedom) => {
    expect(() => studentTQuantile(probability, degreesOfFreedom)).toThrow(RangeError);
  });
});
