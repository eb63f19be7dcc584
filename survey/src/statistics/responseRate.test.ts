import { describe, expect, it } from 'vitest';
import { responseRate } from './responseRate.ts';

describe('responseRate', () => {
  it('differs by units and by inhabitants when the larger ones answer', () => {
    const rate = responseRate([
      { population: 90_000, responded: true },
      { population: 6_000, responded: false },
      { population: 4_000, responded: false },
    ]);
    expect(rate!.units).toBeCloseTo(1 / 3, 12);
    expect(rate!.inhabitants).toBe(0.9);
  });

  it('is 0 when nobody answered and does not exist without units', () => {
    expect(responseRate([{ population: 4_000, responded: false }])).toEqual({ units: 0, inhabitants: 0 });
    expect(responseRate([])).toBeUndefined();
  });
});
