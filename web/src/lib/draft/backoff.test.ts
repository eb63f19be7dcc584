import { expect, it } from 'vitest';
import { backoff } from './backoff.ts';

it('doubles from a second to a minute', () => {
  expect([1, 2, 3, 4, 7, 20].map((attempt) => backoff(attempt, 1))).toEqual([
    1_000, 2_000, 4_000, 8_000, 60_000, 60_000,
  ]);
});

it('waits at least half of it, whatever chance says', () => {
  expect(backoff(4, 0)).toBe(4_000);
});

it('never comes back before the server wants it', () => {
  expect(backoff(1, 0, 30_000)).toBe(30_000);
});
