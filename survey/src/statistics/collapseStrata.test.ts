import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseStrata } from './collapseStrata.ts';

const CLASSES = ['landkreis', 'unter-5000', '5000-9999', '10000-24999', 'ab-25000', 'kreisfrei'] as const;

/** Respondents of Saxony by class, in the order of CLASSES; `undefined` where the class does not exist. */
const collapse = (...respondents: (number | undefined)[]) =>
  collapseStrata(
    CLASSES.flatMap((name, i) =>
      respondents[i] === undefined ? [] : [{ id: `14-${name}`, size: 20, respondents: respondents[i] }],
    ),
  ).map(({ ids }) => ids.map((id) => id.slice(3)).join(' + '));

describe('collapseStrata', () => {
  it('leaves strata with three respondents alone', () => {
    expect(collapse(3, 3, 3, 3, 3, 3)).toEqual([...CLASSES]);
  });

  it('joins sooner when a stratum needs more respondents to stand alone', () => {
    const strata = [
      { id: '14-unter-5000', size: 20, respondents: 4 },
      { id: '14-5000-9999', size: 20, respondents: 9 },
    ];
    expect(collapseStrata(strata, 4)).toHaveLength(2);
    expect(collapseStrata(strata, 5)).toHaveLength(1);
  });

  it('joins kreisfreie Städte with the municipalities from 25 000 inhabitants', () => {
    expect(collapse(3, 3, 3, 3, 3, 2)).toEqual([...CLASSES.slice(0, 4), 'ab-25000 + kreisfrei']);
    expect(collapse(3, 3, 3, 3, 2, 1).at(-1)).toBe('ab-25000 + kreisfrei');
  });

  it('joins a size class with the adjacent one that has fewer respondents, on a tie with the smaller class', () => {
    expect(collapse(3, 9, 2, 5, 3, 3)).toContain('5000-9999 + 10000-24999');
    expect(collapse(3, 5, 2, 5, 3, 3)).toContain('unter-5000 + 5000-9999');
  });

  it('keeps kreisfreie Städte apart from size classes as long as one is left', () => {
    expect(collapse(3, 3, 3, 3, 2, 3).slice(-2)).toEqual(['10000-24999 + ab-25000', 'kreisfrei']);
    expect(collapse(3, 3, 3, 9, 2, 3).slice(-2)).toEqual(['10000-24999 + ab-25000', 'kreisfrei']);
    expect(collapse(3, 0, 1, 0, 1, 4)).toEqual(['landkreis', CLASSES.slice(1).join(' + ')]);
  });

  it('collapses an empty stratum like any other', () => {
    expect(collapse(3, 0, 7, 7, 7, 7)).toContain('unter-5000 + 5000-9999');
  });

  it('takes the largest size class there is', () => {
    expect(collapse(3, undefined, 5, 5, undefined, 1)).toContain('10000-24999 + kreisfrei');
  });

  it('never joins Landkreise with municipalities, nor two states', () => {
    expect(collapse(0, 0, 0, 0, 0, 0)).toEqual(['landkreis', CLASSES.slice(1).join(' + ')]);
    const states = collapseStrata([
      { id: '16-landkreis', size: 17, respondents: 1 },
      { id: '13-landkreis', size: 6, respondents: 0 },
    ]);
    expect(states.map(({ ids }) => ids)).toEqual([['13-landkreis'], ['16-landkreis']]);
  });

  it('refuses a class it does not know', () => {
    expect(() => collapseStrata([{ id: '14-grossstadt', size: 1, respondents: 1 }])).toThrow('14-grossstadt');
  });

  it('keeps every unit and leaves at most one small municipal stratum, whatever the order', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, (respondents) => {
        const strata = CLASSES.map((name, i) => ({
          id: `14-${name}`,
          size: 10,
          respondents: respondents[i]!,
        }));
        const collapsed = collapseStrata(strata);
        expect(collapseStrata(strata.toReversed())).toEqual(collapsed);
        expect(collapsed.reduce((sum, { size }) => sum + size, 0)).toBe(60);
        const municipal = collapsed.filter(({ ids }) => !ids.includes('14-landkreis'));
        expect(municipal.length === 1 || municipal.every((stratum) => stratum.respondents >= 3)).toBe(true);
      }),
    );
  });
});
