import { describe, expect, it } from 'vitest';
import { comparisonClasses } from './comparisonClasses.ts';
import { OPEN_SCALE, uncertaintyInterval } from './interval.ts';
import { COLLAPSED, expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import reference from './reference/reference.json' with { type: 'json' };
import { standardisedMean } from './standardisedMean.ts';
import { summarise } from './stratumSummary.ts';

const CLASSES = comparisonClasses(COLLAPSED);
const classOf = (id: string) => CLASSES.classes.get(id.slice(3))!;

describe('comparisonClasses', () => {
  it('joins in all states what one state cannot tell apart or does not have', () => {
    expect(Object.fromEntries(CLASSES.mix)).toEqual(
      Object.fromEntries(reference.design.classes.map(({ class: name, units }) => [name, units])),
    );
  });

  it('leaves every class alone when all states have enough in all of them', () => {
    const names = ['landkreis', 'unter-5000', '5000-9999', '10000-24999', 'ab-25000', 'kreisfrei'];
    const strata = ['12', '14'].flatMap((state) =>
      names.map((name) => ({ ids: [`${state}-${name}`], size: 4, respondents: 4 })),
    );
    const { classes, mix } = comparisonClasses(strata);
    expect([...classes.entries()]).toEqual(names.map((name) => [name, name]));
    expect([...mix.values()]).toEqual(names.map(() => 8));
  });

  it('joins a class that is missing in some state with the next larger one', () => {
    const strata = [
      { ids: ['12-unter-5000'], size: 5, respondents: 4 },
      { ids: ['12-5000-9999'], size: 6, respondents: 4 },
      { ids: ['15-5000-9999'], size: 7, respondents: 4 },
    ];
    expect(comparisonClasses(strata).classes.get('unter-5000')).toBe('unter-5000+5000-9999');
    expect(comparisonClasses(strata).mix.get('unter-5000+5000-9999')).toBe(18);
  });
});

describe('standardisedMean', () => {
  it.each(GROUPS.slice(1))('agrees with survey::svystandardize for $id', ({ id, strata }) => {
    const expected = reference.design.standardised.find((one) => one.id === id)!;
    const found = standardisedMean(
      strata.map(({ ids, size, column }) => ({
        ...summarise({ size, values: column('score') }),
        class: classOf(ids[0]!),
      })),
      CLASSES.mix,
    )!;
    expectNear(found.mean, expected.value);
    expectNear(found.variance, expected.variance);
    expectNear(found.degreesOfFreedom, expected.degreesOfFreedom);
    const { lower, upper } = uncertaintyInterval(found, OPEN_SCALE);
    expectNear(lower, expected.lower);
    expectNear(upper, expected.upper);
  });

  const small = { ...summarise({ size: 90, values: [30, 30, 30] }), class: 'small' };
  const large = { ...summarise({ size: 10, values: [70, 70, 70] }), class: 'large' };
  const mix = new Map([
    ['small', 200],
    ['large', 200],
  ]);

  it('takes the mix of all states instead of the own one', () => {
    expect(standardisedMean([small, large], mix)!.mean).toBe(50);
  });

  it('does not exist in a state that misses a class, and refuses one that is in no mix', () => {
    expect(standardisedMean([small], mix)).toBeUndefined();
    expect(() => standardisedMean([{ ...small, class: 'tiny' }], mix)).toThrow('tiny');
  });
});
