import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../disclosure/parameters.ts';
import type { CountFeature } from '../disclosure/problem.ts';
import { isSafeAlone, silentParts, type Parts } from './safeAlone.ts';

const saying = (yes: number, protect: CountFeature['protect'] = 'both'): CountFeature => ({
  ...{ kind: 'count', id: 'ja', yes: [yes], protect },
});

describe('isSafeAlone', () => {
  it('says of nobody that there is nobody', () => {
    for (const parameters of Object.values(PRESETS))
      expect(isSafeAlone(0, [saying(0)], parameters)).toBe(true);
  });

  it('asks for k respondents, and for as many more as may put together what they know', () => {
    const { standard, vertraulich, sicherheit } = PRESETS;
    expect([4, 5].map((n) => isSafeAlone(n, [], standard))).toEqual([false, true]);
    expect([5, 6].map((n) => isSafeAlone(n, [], vertraulich))).toEqual([false, true]);
    expect([11, 12].map((n) => isSafeAlone(n, [], sicherheit))).toEqual([false, true]);
  });

  it('is not safe where all answered alike, nor where only the coalition answered otherwise', () => {
    const of = (yes: number, parameters = PRESETS.standard) => isSafeAlone(20, [saying(yes)], parameters);
    expect([0, 1, 19, 20].map((yes) => of(yes))).toEqual([false, true, true, false]);
    expect([2, 3, 17, 18].map((yes) => of(yes, PRESETS.sicherheit))).toEqual([false, true, true, false]);
    expect(isSafeAlone(20, [saying(10), saying(20)], PRESETS.standard)).toBe(false);
    expect(isSafeAlone(20, [saying(0, 'yes')], PRESETS.standard)).toBe(true);
  });
});

interface Part {
  readonly id: string;
  readonly n: number;
  readonly isHidden: boolean;
}
/** Safe are nobody and ten or more. */
const TEN: Omit<Parts<Part>, 'all'> = {
  isHidden: (one) => one.isHidden,
  areSafe: (some) => some.length === 0 || sumOf(some) >= 10,
  sizeOf: ({ n }) => n,
  idOf: ({ id }) => id,
};
const sumOf = (some: readonly Part[]) => some.reduce((sum, { n }) => sum + n, 0);
const silentOf = (all: readonly Part[]) => [...silentParts({ ...TEN, all })].toSorted();
const part = (id: string, n: number, isHidden = false): Part => ({ id, n, isHidden });

describe('silentParts', () => {
  it('hides nothing where nothing is hidden', () => {
    expect(silentOf([part('a', 3), part('b', 30)])).toEqual([]);
    expect(silentOf([])).toEqual([]);
  });

  it('hides the smallest other with the only one that is hidden, for the whole and the rest would tell it', () => {
    expect(silentOf([part('a', 4, true), part('b', 30), part('c', 20)])).toEqual(['a', 'c']);
  });

  it('hides others until the hidden ones are safe together, and no more', () => {
    expect(silentOf([part('a', 4, true), part('b', 3), part('c', 2), part('d', 50)])).toEqual([
      ...['a', 'b', 'c', 'd'],
    ]);
    expect(silentOf([part('a', 4, true), part('b', 3), part('c', 3), part('d', 50)])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(silentOf([part('a', 4, true), part('b', 6, true), part('c', 11)])).toEqual(['a', 'b']);
    expect(silentOf([part('a', 12, true), part('b', 11)])).toEqual(['a']);
  });

  it('hides of equal ones the first by id, whatever their order', () => {
    const all = [part('c', 7), part('x', 4, true), part('b', 7)];
    expect([all, all.toReversed()].map(silentOf)).toEqual([
      ['b', 'x'],
      ['b', 'x'],
    ]);
  });

  it('leaves what is hidden safe together, or everything silent', () => {
    const parts = fc
      .array(fc.record({ n: fc.integer({ min: 0, max: 12 }), isHidden: fc.boolean() }), { maxLength: 6 })
      .map((all) => all.map((one, i) => ({ ...one, id: String(i) })));
    fc.assert(
      fc.property(parts, (all) => {
        const silent = silentParts({ ...TEN, all });
        const hidden = all.filter(({ id }) => silent.has(id));
        expect(TEN.areSafe(hidden) || hidden.length === all.length).toBe(true);
        for (const one of all) if (one.isHidden) expect(silent.has(one.id)).toBe(true);
      }),
    );
  });
});
