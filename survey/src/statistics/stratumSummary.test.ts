import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLAPSED, expectNear, GROUPS } from './referenceSample.arbitrary.ts';
import reference from './reference/reference.json' with { type: 'json' };
import { OPEN_SCALE, uncertaintyInterval } from './interval.ts';
import { stratifiedMean, summarisedMean } from './stratifiedMean.ts';
import { joinSummaries, summarise } from './stratumSummary.ts';

describe('stratumSummary and summarisedMean', () => {
  it('compares with numbers that name the R and the package they come from', () => {
    const { r, survey, jsonlite, script } = reference.madeBy;
    expect(r).toMatch(/^R version \d+\.\d+\.\d+/);
    expect([survey, jsonlite]).toEqual([expect.stringMatching(/^\d/), expect.stringMatching(/^\d/)]);
    expect(script).toBe('reference.R');
  });

  it('collapses the strata of the sample as the script of R has them', () => {
    const asText = (strata: readonly { ids: readonly string[]; size: number }[]) =>
      strata.map(({ ids, size }) => `${ids.toSorted().join('+')}: ${size}`).toSorted();
    expect(asText(COLLAPSED)).toEqual(asText(reference.design.collapsed));
  });

  it.each(GROUPS)('agrees with survey::svymean for $id', ({ strata, expected }) => {
    const found = summarisedMean(
      strata.map(({ size, column }) => summarise({ size, values: column('score') })),
    )!;
    expectNear(found.mean, expected.mean.value);
    expectNear(found.variance, expected.mean.variance);
    expectNear(found.degreesOfFreedom, expected.mean.degreesOfFreedom);
    const { lower, upper } = uncertaintyInterval(found, OPEN_SCALE);
    expectNear(lower, expected.mean.lower);
    expectNear(upper, expected.mean.upper);
  });

  it('is the same whether strata are joined from their values or from their summaries', () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(values, values, fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b, far) => {
        const moved = b.map((value) => value + far);
        const joined = joinSummaries(
          summarise({ size: 20, values: a }),
          summarise({ size: 30, values: moved }),
        );
        const whole = summarise({ size: 50, values: [...a, ...moved] });
        expect(joined.n).toBe(whole.n);
        expectNear(joined.sum, whole.sum);
        expectNear(joined.sumOfSquares, whole.sumOfSquares);
      }),
    );
  });

  it('keeps its digits for large amounts that lie close together', () => {
    const small = { size: 9, values: [1, 2, 4] };
    const large = { size: 9, values: small.values.map((value) => value + 1e9) };
    expect(stratifiedMean([large])!.variance).toBeCloseTo(stratifiedMean([small])!.variance, 9);
  });
});
