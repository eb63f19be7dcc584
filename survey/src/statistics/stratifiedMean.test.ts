import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from './reference/reference.json' with { type: 'json' };
import { stratifiedMean } from './stratifiedMean.ts';

const near = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

describe('stratifiedMean', () => {
  it.each(reference.stratified)('agrees with survey::svymean ($mean)', (design) => {
    const found = stratifiedMean(design.strata)!;
    near(found.mean, design.mean);
    near(found.mean, design.postStratifiedMean);
    near(found.variance, design.variance);
    near(found.degreesOfFreedom, design.satterthwaite);
  });

  it('lets a stratum with a single respondent borrow the variance of the others', () => {
    const found = stratifiedMean(reference.pooled.strata)!;
    near(found.mean, reference.pooled.mean);
    near(found.variance, reference.pooled.variance);
    near(found.degreesOfFreedom, reference.pooled.satterthwaite);
  });

  it('cannot be estimated when no stratum has two values', () => {
    expect(stratifiedMean([{ size: 4, values: [50] }])).toBeUndefined();
  });

  it('has no sampling error in a census, even of single units', () => {
    expect(
      stratifiedMean([
        { size: 1, values: [50] },
        { size: 1, values: [70] },
      ]),
    ).toMatchObject({ mean: 60, variance: 0 });
  });

  it('refuses empty strata and more respondents than units', () => {
    expect(() => stratifiedMean([])).toThrow(RangeError);
    expect(() => stratifiedMean([{ size: 4, values: [] }])).toThrow(RangeError);
    expect(() => stratifiedMean([{ size: 1, values: [1, 2] }])).toThrow(RangeError);
  });

  it('moves with all values and keeps its variance', () => {
    const values = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 2, maxLength: 8 });
    const stratum = fc.record({ size: fc.integer({ min: 8, max: 90 }), values });
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 50 }),
        (strata, shift) => {
          const before = stratifiedMean(strata)!;
          const after = stratifiedMean(
            strata.map(({ size, values }) => ({ size, values: values.map((v) => v + shift) })),
          )!;
          expect(after.mean).toBeCloseTo(before.mean + shift, 9);
          expect(after.variance).toBeCloseTo(before.variance, 8);
        },
      ),
    );
  });
});
