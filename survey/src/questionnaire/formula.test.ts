import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, inputsOf, parseFormula } from './formula.ts';

const values: Record<string, number> = { 'a.x': 12, 'a.y-z': 4, 'a.null': 0 };
const value = (text: string) => evaluate(parseFormula(text)!, (item) => values[item]);

describe('a formula', () => {
  it.each([
    ['a.x / a.y-z * 100', 300],
    ['a.x / (a.x - a.y-z)', 1.5],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 2 - 3', 5],
    ['a.null * 5', 0],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('has no value when an input is missing', () => {
    expect(value('a.x / b.x')).toBeUndefined();
  });

  it('has no value when a denominator is zero', () => {
    expect(value('a.x / a.null')).toBeUndefined();
    expect(value('a.x / (a.x - a.x)')).toBeUndefined();
  });

  it('knows its inputs, each once', () => {
    expect(inputsOf(parseFormula('a.x / (a.x - a.y-z) * 100')!)).toEqual(['a.x', 'a.y-z']);
  });

  it.each(['', '1 +', '(1', '1)', '1 2', 'a.x // 2', 'alert(1)', 'a.x; b', '* 2', 'constructor[0]'])(
    '„%s“ is none',
    (text) => {
      expect(parseFormula(text)).toBeUndefined();
    },
  );

  it('is computed like the arithmetic it is written as', () => {
    const sum = fc.tuple(
      fc.nat(99),
      fc.constantFrom('+', '-', '*'),
      fc.nat(99),
      fc.constantFrom('+', '-'),
      fc.nat(99),
    );
    fc.assert(
      fc.property(sum, ([a, first, b, second, c]) => {
        const product = first === '*' ? a * b : first === '+' ? a + b : a - b;
        const expected = second === '+' ? product + c : product - c;
        expect(value(`${String(a)} ${first} ${String(b)} ${second} ${String(c)}`)).toBe(expected);
      }),
    );
  });
});
