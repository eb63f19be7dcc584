import { describe, expect, it } from 'vitest';
import { costClasses } from './costClasses.ts';

const classesOf = (...strata: [band: string, givers: number][]) =>
  costClasses(strata.map(([band, givers]) => ({ band, givers, size: 20 })));

describe('costClasses', () => {
  it('joins the same size class of different states, and no others', () => {
    const [first, second, ...others] = classesOf(
      ['unter-5000', 3],
      ['unter-5000', 2],
      ['5000-9999', 5],
      ['landkreis', 5],
    );
    expect(first).toBe(second);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it('joins a size class with too few amounts to its neighbour', () => {
    const [small, middle, large] = classesOf(['unter-5000', 4], ['5000-9999', 9], ['10000-24999', 9]);
    expect(small).toBe(middle);
    expect(large).not.toBe(middle);
  });

  it('lets Landkreise with too few amounts share the ratio of the largest municipalities', () => {
    const [small, cities, district] = classesOf(['unter-5000', 9], ['kreisfrei', 9], ['landkreis', 2]);
    expect(district).toBe(cities);
    expect(district).not.toBe(small);
  });

  it('lets few municipalities share the ratio of the Landkreise', () => {
    const [municipal, district] = classesOf(['5000-9999', 1], ['landkreis', 9]);
    expect(municipal).toBe(district);
  });

  it('leaves a single class alone, however few its amounts', () => {
    expect(new Set(classesOf(['landkreis', 1], ['landkreis', 0])).size).toBe(1);
  });
});
