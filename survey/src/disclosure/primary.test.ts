import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from './attack.ts';
import { ORDER_CASES } from './cases.arbitrary.ts';
import { isUnsafe as isUnsafeByBruteForce } from './engineFaults.arbitrary.ts';
import { mayShow } from './orderStatistic.ts';
import { isUnsafe, primarySuppression } from './primary.ts';
import type { Atom, CountFeature, Feature, Problem, ScoreFeature } from './problem.ts';
import { problems } from './problems.arbitrary.ts';

const set = { id: 'A', atoms: [0] };
const problemOf = (atoms: readonly Omit<Atom, 'id'>[], feature: Feature, c = 0, k = 5): Problem => ({
  atoms: atoms.map((atom, i) => ({ ...atom, id: `a${i}` })),
  sets: [{ id: 'A', atoms: atoms.map((_, i) => i) }],
  features: [feature],
  minRespondents: k,
  coalition: c,
});
const yes = (counts: readonly number[], more: Partial<CountFeature> = {}): CountFeature => ({
  kind: 'count',
  id: 'yes',
  yes: counts,
  protect: 'none',
  ...more,
});
const amounts = (...contributions: number[]): Feature => ({
  kind: 'amount',
  id: 'eur',
  contributions: [contributions],
  dominancePercent: 10,
});
const scores = (values: readonly (readonly number[])[], rounding = 0): ScoreFeature => ({
  kind: 'score',
  id: 'score',
  values,
  scale: [0, 100],
  minWidth: 20,
  rounding,
});
const judge = (problem: Problem) => isUnsafe(problem, problem.sets[0]!);

describe('the minimum frequency rule', () => {
  it('needs k independent bodies, not questionnaires', () => {
    expect(judge(problemOf([{ n: 5 }], yes([2])))).toBe(false);
    expect(judge(problemOf([{ n: 4 }], yes([2])))).toBe(true);
    expect(judge(problemOf([{ n: 3, bodies: 1 }, { n: 3 }], yes([1, 2])))).toBe(true);
    expect(judge(problemOf([{ n: 3, bodies: 2 }, { n: 3 }], yes([1, 2])))).toBe(false);
  });

  it('does not count what the reader knows anyway', () => {
    expect(judge(problemOf([{ n: 1, known: true }, { n: 4 }], yes([1, 2])))).toBe(true);
    expect(judge(problemOf([{ n: 1, known: true }, { n: 5 }], yes([1, 2])))).toBe(false);
  });

  it('leaves a set alone in which nobody answered', () => {
    expect(judge(problemOf([{ n: 0 }], yes([0], { protect: 'both' }), 2, 10))).toBe(false);
  });
});

describe('the rule of counter votes', () => {
  const of = (count: number, protect: CountFeature['protect'], c: number) =>
    judge(problemOf([{ n: 12 }], yes([count], { protect }), c));

  it('needs more counter votes than a coalition has members', () => {
    expect([12, 11, 10, 9].map((count) => of(count, 'yes', 2))).toEqual([true, true, true, false]);
    expect([11, 10].map((count) => of(count, 'yes', 1))).toEqual([true, false]);
  });

  it('protects „nein“ only where both answers are protected', () => {
    expect([0, 1, 2, 3].map((count) => of(count, 'both', 2))).toEqual([true, true, true, false]);
    expect([0, 1, 2, 12].map((count) => of(count, 'yes', 1))).toEqual([false, false, false, true]);
    expect([0, 12].map((count) => of(count, 'none', 1))).toEqual([false, false]);
  });

  it('takes off what is known before it counts', () => {
    const known = [{ n: 2, known: true }, { n: 10 }];
    const both = (counts: readonly number[]) => judge(problemOf(known, yes(counts, { protect: 'both' }), 1));
    expect([both([2, 1]), both([0, 9]), both([2, 2]), both([0, 8])]).toEqual([true, true, false, false]);
  });

  it('counts only what a band guarantees', () => {
    const banded = (low: number, high: number) =>
      judge(problemOf([{ n: 12 }], yes([6], { protect: 'both', bands: new Map([['A', [low, high]]]) }), 1));
    expect([banded(0, 12), banded(6, 10), banded(11, 12), banded(0, 1)]).toEqual([false, false, true, true]);
    const known = problemOf(
      [{ n: 2, known: true }, { n: 10 }],
      yes([2, 5], { protect: 'both', bands: new Map([['A', [0, 3]]]) }),
      1,
    );
    expect(judge(known)).toBe(true);
  });

  it('judges every category by itself and all of them together', () => {
    const problem = problemOf([{ n: 12 }], yes([1], { protect: 'yes' }), 1);
    const more = (counts: number) => ({
      ...problem,
      features: [...problem.features, yes([counts], { protect: 'yes' })],
    });
    expect([judge(more(6)), judge(more(11))]).toEqual([false, true]);
  });
});

describe('the p % rule', () => {
  const of = (values: number[], c = 0, k = 3) =>
    judge(problemOf([{ n: values.length }], amounts(...values), c, k));

  it('compares the rest without the two largest with p per cent of the largest', () => {
    expect(of([300, 20, 10])).toBe(true);
    expect(of([300, 20, 30])).toBe(true);
    expect(of([300, 30, 30])).toBe(false);
    expect(of([10, 900, 10, 20, 20, 10, 20, 20])).toBe(false);
  });

  it('takes off as many as may work together', () => {
    expect([of([100, 8, 7, 6, 5], 1), of([100, 8, 7, 6, 5], 2), of([100, 8, 7, 4, 5], 3)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('withholds a total of 0, which is everybody’s amount', () => {
    expect(of([0, 0, 0, 0, 0, 0])).toBe(true);
  });
});

describe('the room that a mean leaves to one value', () => {
  it('is too small at the end of the scale', () => {
    const eight = (value: number) => judge(problemOf([{ n: 8 }], scores([Array<number>(8).fill(value)], 1)));
    expect([eight(100), eight(0), eight(97), eight(50)]).toEqual([true, true, false, false]);
  });

  it('is smaller for a coalition with the highest or the lowest values', () => {
    const low = [40, 40, 3, 3, 3, 3, 3];
    const high = low.map((value) => 100 - value);
    const of = (values: readonly number[], c: number) => judge(problemOf([{ n: 7 }], scores([values]), c));
    expect([of(low, 1), of(low, 2), of(high, 1), of(high, 2)]).toEqual([false, true, false, true]);
  });

  it('is exactly the width demanded, or more', () => {
    const of = (last: number) => judge(problemOf([{ n: 6 }], scores([[0, 0, 0, 0, 0, last]])));
    expect([of(19), of(20)]).toEqual([true, false]);
  });

  it('takes off known values, but not the rounding of the whole mean', () => {
    const atoms = [{ n: 20, known: true }, { n: 6 }];
    const of = (rounding: number) =>
      judge(problemOf(atoms, scores([Array<number>(20).fill(50), [0, 0, 0, 0, 0, 10]], rounding)));
    expect([of(0), of(1)]).toEqual([true, false]);
  });
});

describe('published squares', () => {
  const alike = scores([[50, 50, 50, 50, 50, 51]]);
  it('tell that all answered alike, though the mean does not', () => {
    const withSquares = { ...alike, withSquares: true } as const;
    expect([alike, withSquares].map((feature) => judge(problemOf([{ n: 6 }], feature)))).toEqual([
      false,
      true,
    ]);
  });

  it('are found in what is left of a set as well', () => {
    const values = [
      [50, 50, 50, 50, 50, 51],
      [0, 20, 40, 60, 80, 100],
    ];
    const sets = [
      { id: 'all', atoms: [0, 1] },
      { id: 'mixed', atoms: [1] },
    ];
    const found = (feature: ScoreFeature) =>
      attack({ ...problemOf([{ n: 6 }, { n: 6 }], feature), sets }, new Set(['all', 'mixed']));
    expect(found(scores(values))).toEqual([]);
    expect(found({ ...scores(values), withSquares: true })).toMatchObject([{ atoms: [0], kind: 'narrow' }]);
  });
});

describe('primarySuppression', () => {
  it('cannot withhold what was published for ever', () => {
    const problem = problemOf([{ n: 3 }], yes([1]));
    expect(primarySuppression(problem)).toHaveLength(1);
    expect(primarySuppression({ ...problem, sets: [{ ...set, withhold: 'never' }] })).toEqual([]);
  });

  it('is what brute force can tell of a set as a whole', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        for (const one of problem.sets)
          expect(isUnsafe(problem, one)).toBe(isUnsafeByBruteForce(problem, one));
      }),
      { numRuns: 300 },
    );
  });
});

describe('mayShow', () => {
  it('decides the frozen cases as they were decided by hand', () => {
    const names = { max: 'maximum', median: 'median' } as const;
    expect(ORDER_CASES).toHaveLength(2);
    for (const { table, ruleParameters, expected } of ORDER_CASES) {
      const hidden = table.groups.filter(
        ({ stat, n }) => !mayShow(stat === 'max' ? names.max : names.median, n, ruleParameters.quantileMinN),
      );
      expect(hidden.map(({ id }) => id)).toEqual(expected.primary);
    }
  });

  it('never shows a minimum, a maximum or a rank, and quantiles from twenty', () => {
    expect((['minimum', 'maximum', 'rank'] as const).map((one) => mayShow(one, 1000, 20))).toEqual([
      false,
      false,
      false,
    ]);
    expect(
      (['median', 'quartile'] as const).flatMap((one) => [mayShow(one, 19, 20), mayShow(one, 20, 20)]),
    ).toEqual([false, true, false, true]);
    expect([mayShow('share', 1, 20), mayShow('mean', 1, 20)]).toEqual([true, true]);
  });
});
