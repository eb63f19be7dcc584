import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePairs } from './comparePairs.ts';
import { holm } from './holm.ts';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import reference from './reference/reference.json' with { type: 'json' };
import { stratifiedMean } from './stratifiedMean.ts';

describe('comparePairs', () => {
  it('agrees with survey::svycontrast and p.adjust for the ten pairs of states', () => {
    const groups = GROUPS.slice(1).map(({ id, strata }) => ({
      id,
      ...stratifiedMean(strata.map(({ size, column }) => ({ size, values: column('score') })))!,
    }));
    const found = comparePairs(groups);
    expect(found).toHaveLength(10);
    found.forEach(({ first, second, difference, interval, pValue }, i) => {
      const expected = reference.design.comparisons[i]!;
      expect([first, second]).toEqual([expected.first, expected.second]);
      expectNear(difference, expected.value);
      expectNear(interval.lower, expected.lower);
      expectNear(interval.upper, expected.upper);
      expectNear(pValue, expected.pValue);
    });
  });

  it('is certain between two censuses', () => {
    const census = { variance: 0, degreesOfFreedom: 0 };
    const groups = [
      { id: 'a', mean: 40, ...census },
      { id: 'b', mean: 41, ...census },
      { id: 'c', mean: 41, ...census },
    ];
    expect(comparePairs(groups).map(({ pValue }) => pValue)).toEqual([0, 0, 1]);
  });
});

describe('holm', () => {
  it('agrees with p.adjust', () => {
    const { raw, adjusted } = reference.design.holm;
    holm(raw).forEach((found, i) => expectNear(found, adjusted[i]!));
  });

  it('never lowers a p-value and keeps their order', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p), (all) => {
        const found = holm(all);
        all.forEach((one, i) => {
          expect(found[i]).toBeGreaterThanOrEqual(one);
          expect(found[i]).toBeLessThanOrEqual(1);
          all.forEach((other, k) => expect(one < other && found[i]! > found[k]!).toBe(false));
        });
      }),
    );
  });
});
