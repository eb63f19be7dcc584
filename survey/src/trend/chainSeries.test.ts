import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainDrift, chainSeries } from './chainSeries.ts';

describe('chainSeries', () => {
  it('adds up links from the first level on and marks the break', () => {
    const series = chainSeries([
      { edition: 2026, level: 40, isBreak: false },
      { edition: 2027, level: 43, link: 3, isBreak: false },
      { edition: 2028, level: 38, link: 2, isBreak: true },
    ]);
    expect(series).toEqual([
      { edition: 2026, level: 40, chained: 40, isBreak: false, isChanged: false },
      { edition: 2027, level: 43, chained: 43, isBreak: false, isChanged: false },
      { edition: 2028, level: 38, chained: 45, isBreak: true, isChanged: true },
    ]);
  });

  it('goes on over an edition whose level is withheld', () => {
    const [, second, third] = chainSeries([
      { edition: 2026, level: 40, isBreak: false },
      { edition: 2027, link: 3, isBreak: false },
      { edition: 2028, level: 46, link: 2, isBreak: false },
    ]);
    expect(second).toEqual({ edition: 2027, chained: 43, isBreak: false, isChanged: false });
    expect(third).toMatchObject({ level: 46, chained: 45 });
  });

  it('starts anew, with a break, where a link is missing or the first level is unknown', () => {
    const series = chainSeries([
      { edition: 2025, isBreak: false },
      { edition: 2026, level: 40, link: 1, isBreak: false },
      { edition: 2027, level: 44, isBreak: false },
      { edition: 2028, level: 47, link: 2, isBreak: false },
    ]);
    expect(series.map(({ chained }) => chained)).toEqual([undefined, 40, 44, 46]);
    expect(series.map(({ isBreak }) => isBreak)).toEqual([false, true, true, false]);
    expect(series.map(({ isChanged }) => isChanged)).toEqual([false, false, false, false]);
  });

  it('is the level series when the links are the differences of the levels', () => {
    const level = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), (levels) => {
        const series = chainSeries(
          levels.map((own, i) => ({
            edition: 2018 + i,
            level: own,
            ...(i > 0 ? { link: own - levels[i - 1]! } : {}),
            isBreak: false,
          })),
        );
        for (const point of series) expect(point.chained).toBe(point.level);
      }),
    );
  });
});

it('measures chain drift against one direct comparison', () => {
  expect(chainDrift([2, 3, 1], 5)).toBe(1);
  expect(chainDrift([], 0)).toBe(0);
});
