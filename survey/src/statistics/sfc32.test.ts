import { expect, it } from 'vitest';
import { sfc32 } from './sfc32.ts';

const firstOf = (seed: number, count: number) => {
  const next = sfc32(seed);
  return Array.from({ length: count }, next);
};

it.each([
  [0, [1363572419, 145230303, 808754475]],
  [2026, [1544625461, 1848362616, 759571729]],
  [2 ** 32 - 1, [1984736529, 3747275468, 1287205723]],
])('gives for seed %d what the same rounds with whole numbers in Python give', (seed, words) => {
  expect(firstOf(seed, 3).map((u) => u * 2 ** 32)).toEqual(words);
});

it('gives numbers from 0 to below 1, evenly', () => {
  const all = firstOf(1, 20_000);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = all.filter((u) => Math.floor(u * 10) === tenth).length / all.length;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
  }
});

it.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses the seed %d', (seed) => {
  expect(() => sfc32(seed)).toThrow(RangeError);
});
