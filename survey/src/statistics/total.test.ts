import { describe, expect, it } from 'vitest';
import { intervalAround, OPEN_SCALE } from './interval.ts';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import { summarise } from './stratumSummary.ts';
import { total } from './total.ts';

describe('total', () => {
  it.each(GROUPS)('agrees with survey::svytotal for $id', ({ strata, expected }) => {
    const found = total(strata.map(({ size, column }) => summarise({ size, values: column('workplaces') })))!;
    expectNear(found.total, expected.total.value);
    expectNear(found.variance, expected.total.variance);
    const { lower, upper } = intervalAround(found.total, found, OPEN_SCALE);
    expectNear(lower, expected.total.lower);
    expectNear(upper, expected.total.upper);
  });

  it('counts what was not answered like what was: 3 of 6 administrations with 10 workplaces are 60', () => {
    expect(total([summarise({ size: 6, values: [10, 10, 10] })])).toMatchObject({ total: 60, variance: 0 });
  });

  it('cannot be estimated from one answer', () => {
    expect(total([summarise({ size: 6, values: [10] })])).toBeUndefined();
  });
});
