import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strictJson } from './strictJson.ts';

const REFUSED = [
  '{"a":1,"a":2}',
  '{"a":1,"a":1}',
  String.raw`{"a":1,"\u0061":2}`,
  '{"a":1 , "b":2 , "a" : 3}',
  '{"x":{"a":1,"a":2}}',
  '[{"a":1},{"b":{"c":[{"d":1,"d":2}]}}]',
  '{"a":{"a":1},"a":2}',
  '{"":1,"":2}',
  '{"__proto__":1}',
  String.raw`{"\u005f_proto__":1}`,
  String.raw`"\ud800"`,
  String.raw`{"a":"x\udc00y"}`,
  String.raw`{"\ud83d":1}`,
  String.raw`["\udc00\ud83d"]`,
  '1e999',
  '{"a":-1e400}',
  'NaN',
  '{"a":Infinity}',
  '',
  '{a:1}',
  "{'a':1}",
  '[1,]',
  '{} {}',
  '\uFEFF{}',
  '[1] // a',
];

const READ = [
  '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
  String.raw`{"a":"\"a\":1,\"a\":2","b":"{\"a\":1}"}`,
  String.raw`{"a\\":1,"a":2,"a\"":3}`,
  String.raw`"\ud83d\ude00"`,
  '[["a","a"],{"a":"a"},"a:","a"]',
  '{"a":"}{","b":"]["}',
  '0',
  'null',
  '"a"',
];

describe('JSON', () => {
  it.each(REFUSED)('that other readers read otherwise, or not at all, is refused: %s', (text) => {
    expect(() => strictJson(text)).toThrow(SyntaxError);
  });

  it.each(READ)('is read as JSON.parse reads it: %s', (text) => {
    expect(strictJson(text)).toEqual(JSON.parse(text));
  });

  it('is read as JSON.parse reads it, whatever it says', () => {
    const value = fc.jsonValue({ depthSize: 'medium', stringUnit: 'binary' });
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 1, '\t'), (content, space) => {
        const text = JSON.stringify(content, undefined, space);
        fc.pre(!text.includes('__proto__'));
        expect(strictJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('that names any key of any object twice is refused, wherever it is', () => {
    const key = fc.string({ unit: 'binary', maxLength: 4 });
    const inner = fc.array(fc.tuple(key, fc.jsonValue({ stringUnit: 'binary' })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(inner, fc.nat(), fc.nat(3), (entries, which, depth) => {
        const [name] = entries[which % entries.length]!;
        const fields = [...entries, [name, 0] as const].map(
          ([field, content]) => `${JSON.stringify(field)}:${JSON.stringify(content)}`,
        );
        const object = `{${fields.join(',')}}`;
        const text = Array.from({ length: depth }).reduce<string>((deep) => `[{"tief":${deep}}]`, object);
        expect(() => strictJson(text)).toThrow(SyntaxError);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws anything else, and agrees with JSON.parse on what is JSON, in 20,000 broken texts', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '1',
      'null',
      '\\',
      '\\u00',
      ' ',
      '-',
      'e5',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        try {
          expect(strictJson(text)).toEqual(JSON.parse(text));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('of 256 kB is read at once, also when it is all one string, all quotes or all brackets', () => {
    const size = 256 * 1024;
    const texts = [
      JSON.stringify('a'.repeat(size)),
      JSON.stringify('"'.repeat(size / 2)),
      `{${Array.from({ length: size / 12 }, (_, index) => `"k${String(index)}":1`).join(',')}}`,
      `[${'{},'.repeat(size / 3)}{}]`,
    ];
    for (const text of texts) {
      const start = performance.now();
      strictJson(text);
      expect(performance.now() - start).toBeLessThan(500);
    }
    expect(() => strictJson('['.repeat(size))).toThrow();
  });
});
