import { describe, expect, it } from 'vitest';
import { holds, parseCondition } from './condition.ts';

describe('a condition', () => {
  it.each([
    ['a.b < 3', 2, 3],
    ['a.b <= 3', 3, 4],
    ['a.b > 0', 1, 0],
    ['a.b >= 4', 4, 3],
    ['a.b == 100', 100, 99],
  ])('%s holds for %d and not for %d', (text, yes, no) => {
    const condition = parseCondition(text)!;
    expect(holds(condition, yes)).toBe(true);
    expect(holds(condition, no)).toBe(false);
  });

  it('compares options for equality only', () => {
    const condition = parseCondition('a.b == keiner')!;
    expect(holds(condition, 'keiner')).toBe(true);
    expect(holds(condition, 'wiba')).toBe(false);
    expect(holds(condition, 0)).toBe(false);
    expect(parseCondition('a.b > keiner')).toBeUndefined();
  });

  it.each(['', 'a.b', 'a.b = 3', 'a.b > ', 'A.B > 3', 'a.b > 3 > 2'])('„%s“ is none', (text) => {
    expect(parseCondition(text)).toBeUndefined();
  });
});
