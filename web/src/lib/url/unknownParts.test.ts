import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownParts } from './unknownParts.ts';

const parts = {
  land: { known: ['12', '14'], instead: 'alle fünf Länder' },
  stand: { known: ['2025.1'], instead: 'Stand 2025.1' },
};
const unknownIn = (query: string) => unknownParts(new URLSearchParams(query), parts);

describe('what of an address is not understood', () => {
  it('is told with what is shown in its place', () => {
    expect(unknownIn('land=99&stand=2025.1')).toEqual([{ text: 'land=99', instead: 'alle fünf Länder' }]);
    expect(unknownIn('stand=alt&land=<b>').map(({ text }) => text)).toEqual(['stand=alt', 'land=<b>']);
  });

  it('is also a name that means nothing here', () => {
    expect(unknownIn('gruppe=kreise&toString=1')).toEqual([
      { text: 'gruppe=kreise' },
      { text: 'toString=1' },
    ]);
  });

  it('is not an empty field of a form, and not what others count visits with', () => {
    expect(unknownIn('land=&stand=&utm_source=brief&fbclid=x')).toEqual([]);
    expect(unknownIn('')).toEqual([]);
  });

  it('is told in short', () => {
    expect(unknownIn(`land=${'9'.repeat(500)}`)[0]?.text.length).toBeLessThan(70);
  });

  it('is everything that is not known, and nothing else', () => {
    const value = fc.constantFrom('12', '14', '2025.1', '99', 'x');
    const entries = fc.array(fc.tuple(fc.constantFrom('land', 'stand'), value));
    fc.assert(
      fc.property(entries, (all) => {
        const wrong = all.filter(
          ([name, one]) => !(name === 'land' ? parts.land : parts.stand).known.includes(one),
        );
        const told = unknownParts(new URLSearchParams(all), parts);
        expect(told.map(({ text }) => text)).toEqual(wrong.map(([name, one]) => `${name}=${one}`));
      }),
    );
  });
});
