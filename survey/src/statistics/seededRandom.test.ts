import { describe, expect, it } from 'vitest';
import { seededRandom } from './seededRandom.ts';

describe('seededRandom', () => {
  it('repeats itself for the same seed and for no other', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw('2026/gesamt')).toEqual(draw('2026/gesamt'));
    expect(draw('2026/gesamt')).not.toEqual(draw('2026/14'));
    expect(draw('')).not.toEqual(draw('0'));
  });

  it.each([
    ['', [2499133730, 654498060, 2739635217]],
    ['2026', [426408502, 3096959476, 2792059446]],
    ['2026/gesamt', [3219057861, 1013053202, 463701937]],
  ])('gives for the seed „%s“ what the same rounds with whole numbers in Python give', (seed, words) => {
    const next = seededRandom(seed);
    expect(Array.from({ length: 3 }, next).map((u) => u * 2 ** 32)).toEqual(words);
  });

  it('fills the range from 0 to below 1 evenly', () => {
    const next = seededRandom('even');
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) {
      const tenth = Math.floor(10 * next());
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(tenths).toHaveLength(10);
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9 % of a chi-square with 9 degrees of freedom
  });
});
