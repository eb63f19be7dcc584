import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';

describe('canonicalJson', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, { d: 1, c: null }], a: 'ä"' })).toBe(
      '{"a":"ä\\"","b":[2,{"c":null,"d":1}]}',
    );
  });

  it('writes 0 and −0 alike', () => {
    expect(canonicalJson([0, -0])).toBe('[0,0]');
  });

  it.each([[undefined], [Number.NaN], [Infinity], [10n], [() => 1], [new Date(0)], [new Map()], [Array(2)]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );

  it('can be read back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
