import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SIZE_CLASS_LABELS, sizeClass, sizeClassOf } from './sizeClass.ts';

it.each([
  [0, '7b'],
  [4_999, '7b'],
  [5_000, '7a'],
  [9_999, '7a'],
  [10_000, '6'],
  [24_999, '6'],
  [25_000, '5'],
  [49_999, '5'],
  [50_000, '4'],
  [99_999, '4'],
  [100_000, '3'],
  [200_000, '2'],
  [399_999, '2'],
  [400_000, '1'],
])('puts a Gemeinde of %i inhabitants into class %s', (population, expected) => {
  expect(sizeClassOf('gemeinde', population)).toBe(expected);
});

it.each([
  [149_999, 'lk3'],
  [150_000, 'lk2'],
  [249_999, 'lk2'],
  [250_000, 'lk1'],
])('puts a Landkreis of %i inhabitants into class %s', (population, expected) => {
  expect(sizeClassOf('landkreis', population)).toBe(expected);
});

it('never puts a larger administration into a class of smaller ones', () => {
  const population = fc.nat(800_000);
  fc.assert(
    fc.property(fc.constantFrom('amt', 'landkreis'), population, population, (type, a, b) => {
      const [smaller, larger] = a < b ? [a, b] : [b, a];
      const places = sizeClass.options;
      expect(places.indexOf(sizeClassOf(type, larger))).toBeLessThanOrEqual(
        places.indexOf(sizeClassOf(type, smaller)),
      );
    }),
  );
});

it('has a label for every class', () => {
  expect(Object.keys(SIZE_CLASS_LABELS).toSorted()).toEqual(sizeClass.options.toSorted());
});
