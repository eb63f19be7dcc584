import { describe, expect, it } from 'vitest';
import { OPEN_SCALE, uncertaintyInterval } from './interval.ts';
import { perInhabitant, summariseInhabitants } from './perInhabitant.ts';
import { expectNear, GROUPS } from './referenceSample.arbitrary.ts';

describe('perInhabitant', () => {
  it.each(GROUPS)('agrees with survey::svyratio for $id', ({ strata, expected }) => {
    const found = perInhabitant(
      strata.map(({ size, column }) => summariseInhabitants(size, column('score'), column('population'))),
    )!;
    expectNear(found.mean, expected.perInhabitant.value);
    expectNear(found.variance, expected.perInhabitant.variance);
    const { lower, upper } = uncertaintyInterval(found, OPEN_SCALE);
    expectNear(lower, expected.perInhabitant.lower);
    expectNear(upper, expected.perInhabitant.upper);
  });

  it('lets a large town count more than a village', () => {
    const strata = [summariseInhabitants(2, [80, 40], [90_000, 10_000])];
    expect(perInhabitant(strata)).toMatchObject({ mean: 76, variance: 0 });
  });

  it('does not exist without inhabitants', () => {
    expect(perInhabitant([summariseInhabitants(3, [80, 40], [0, 0])])).toBeUndefined();
  });
});
