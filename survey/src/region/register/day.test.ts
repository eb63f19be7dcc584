import { expect, it } from 'vitest';
import { dayAfter, isDay } from './day.ts';

it.each([
  ['2026-06-30', '2026-07-01'],
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-02-28', '2026-03-01'],
  ['2100-02-28', '2100-03-01'],
  ['2026-03-04', '2026-03-05'],
])('lets %s be followed by %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});

it('knows the days of the calendar', () => {
  expect(['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31'].every(isDay)).toBe(true);
  expect(['2026-02-29', '2026-06-31', '2026-13-01', '2026-01-00', '20260101'].some(isDay)).toBe(false);
});
