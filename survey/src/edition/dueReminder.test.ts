import { describe, expect, it } from 'vitest';
import { dueReminder } from './dueReminder.ts';

const DAY = 24 * 60 * 60 * 1_000;

describe('the reminder that is due', () => {
  it.each([
    [15 * DAY, undefined],
    [14 * DAY + 1, undefined],
    [14 * DAY, 14],
    [3 * DAY + 1, 14],
    [3 * DAY, 3],
    [1, 3],
    [0, undefined],
    [-DAY, undefined],
  ])('%d milliseconds before the deadline is %s', (left, days) => {
    expect(dueReminder(left)).toBe(days);
  });
});
