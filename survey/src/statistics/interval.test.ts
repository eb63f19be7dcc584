import { describe, expect, it } from 'vitest';
import { SCORE_SCALE, uncertaintyInterval } from './interval.ts';
import reference from './reference/reference.json' with { type: 'json' };

describe('uncertaintyInterval', () => {
  it.each(reference.stratified)('agrees with confint(svymean) ($lower to $upper)', (design) => {
    const { mean, variance, designDegreesOfFreedom, lower, upper } = design;
    const found = uncertaintyInterval(
      { mean, variance, degreesOfFreedom: designDegreesOfFreedom },
      SCORE_SCALE,
    );
    expect(found.lower).toBeCloseTo(lower, 9);
    expect(found.upper).toBeCloseTo(upper, 9);
  });

  it('collapses to a point in a census', () => {
    const interval = uncertaintyInterval({ mean: 61.5, variance: 0, degreesOfFreedom: 0 }, SCORE_SCALE);
    expect(interval).toEqual({ lower: 61.5, upper: 61.5 });
  });

  it('ends where the scale ends', () => {
    const wide = { variance: 100, degreesOfFreedom: 3 };
    expect(uncertaintyInterval({ mean: 5, ...wide }, SCORE_SCALE).lower).toBe(0);
    expect(uncertaintyInterval({ mean: 95, ...wide }, SCORE_SCALE).upper).toBe(100);
  });
});
