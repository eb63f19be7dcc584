import { expect, it } from 'vitest';
import { roundedShare, toDigits } from './rounding.ts';

it('keeps two significant digits of a total and three of a bound', () => {
  expect([98_499, 1_249_999, 7, 0].map((value) => toDigits(value, 2))).toEqual([98_000, 1_200_000, 7, 0]);
  expect(toDigits(98_449, 3)).toBe(98_400);
});

it('keeps a tenth of a percent of a share', () => {
  expect([0.33349, 1, 0, -0.0126].map(roundedShare)).toEqual([0.333, 1, 0, -0.013]);
});
