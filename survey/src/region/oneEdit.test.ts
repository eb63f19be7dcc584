import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginsWithOneEdit } from './oneEdit.ts';

it.each(['leipzig', 'leipz', 'leibzig', 'lepzig', 'leippzig', 'liepzig', 'leipizg', 'xeipzig'])(
  'forgives „%s“ for leipzig',
  (typed) => {
    expect(beginsWithOneEdit('leipzig', typed)).toBe(true);
  },
);

it.each(['lebbzig', 'lpzig', 'dresden', 'leipzigxy', 'ziegleip'])('takes „%s“ for another word', (typed) => {
  expect(beginsWithOneEdit('leipzig', typed)).toBe(false);
});

it('forgives one letter left out anywhere', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (word, at) => {
      const place = at % word.length;
      expect(beginsWithOneEdit(word, word.slice(0, place) + word.slice(place + 1))).toBe(true);
    }),
  );
});
