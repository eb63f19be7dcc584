import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainLink } from './chainLink.ts';

const unitsOf = (sizes: Record<string, number>) =>
  Object.entries(sizes).flatMap(([stratum, size]) =>
    Array.from({ length: size }, (_, i) => ({ key: `${stratum}/${i}`, stratum })),
  );
const TOWNS = unitsOf({ '14-unter-5000': 30, '14-5000-9999': 10 });
const scoresOf = (entries: readonly (readonly [string, number])[]) => new Map(entries);

describe('chainLink', () => {
  it('lets a stratum count as much as it has units: 30 gained 4 points, 10 gained 12, together 6', () => {
    const gained = (key: string) => (key.startsWith('14-unter') ? 4 : 12);
    const panel = TOWNS.filter(({ key }) => key.endsWith('/1') || key.endsWith('/2') || key.endsWith('/3'));
    const earlier = scoresOf(panel.map(({ key }) => [key, 50]));
    const later = scoresOf(panel.map(({ key }) => [key, 50 + gained(key)]));
    const link = chainLink({ units: TOWNS, earlier, later })!;
    expect(link).toMatchObject({ difference: 6, variance: 0, n: 6, N: 40, isPartlySilent: false });
  });

  it('is the difference of the levels when everybody answered both times', () => {
    const score = fc.integer({ min: 0, max: 100 });
    const all = fc.array(score, { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(all, all, (before, after) => {
        const earlier = scoresOf(TOWNS.map(({ key }, i) => [key, before[i]!]));
        const later = scoresOf(TOWNS.map(({ key }, i) => [key, after[i]!]));
        const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
        const link = chainLink({ units: TOWNS, earlier, later })!;
        expect(link.difference).toBeCloseTo(mean(after) - mean(before), 9);
        expect(link.variance).toBe(0);
      }),
    );
  });

  it('does not move with those who join or leave, however good or bad they are', () => {
    const panel = TOWNS.filter((_, i) => i % 3 === 0);
    const others = TOWNS.filter((_, i) => i % 3 !== 0);
    const base = {
      earlier: panel.map(({ key }, i) => [key, 30 + i] as const),
      later: panel.map(({ key }, i) => [key, 33 + i + (i % 2)] as const),
    };
    const alone = chainLink({ units: TOWNS, earlier: scoresOf(base.earlier), later: scoresOf(base.later) })!;
    const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(score, { minLength: others.length, maxLength: others.length }), (scores) => {
        const some = (isLeaving: boolean) =>
          others.flatMap(({ key }, i) => {
            const own = scores[i];
            return own === undefined || (i % 2 === 0) !== isLeaving ? [] : [[key, own] as const];
          });
        const link = chainLink({
          units: TOWNS,
          earlier: scoresOf([...base.earlier, ...some(true)]),
          later: scoresOf([...base.later, ...some(false)]),
        });
        expect(link).toEqual(alone);
      }),
    );
  });

  it('says that it misses a stratum nobody of the panel is in', () => {
    const units = [...TOWNS, ...unitsOf({ '14-landkreis': 10 })];
    const scores = scoresOf(TOWNS.slice(0, 8).map(({ key }, i) => [key, 40 + i]));
    expect(chainLink({ units, earlier: scores, later: scores })).toMatchObject({
      difference: 0,
      n: 8,
      N: 50,
      isPartlySilent: true,
    });
  });

  it('does not exist without a panel or with a single member', () => {
    const scores = scoresOf([['14-unter-5000/0', 50]]);
    expect(chainLink({ units: TOWNS, earlier: scores, later: new Map() })).toBeUndefined();
    expect(chainLink({ units: TOWNS, earlier: scores, later: scores })).toBeUndefined();
  });
});
