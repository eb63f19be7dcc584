import { expect, it } from 'vitest';
import { districtKeyOf, unitKey } from './unitKey.ts';

it.each(['14713', '160635006', '160700029029'])('takes %s as the key of a unit', (key) => {
  expect(unitKey.safeParse(key).success).toBe(true);
});

it.each(['', '14', '1471', '16070029', '147130', '1471a', ' 14713', '1607000290290'])(
  'takes "%s" for no key of a unit',
  (key) => {
    expect(unitKey.safeParse(key).success).toBe(false);
  },
);

it('finds the district in the first five digits', () => {
  expect(districtKeyOf(unitKey.parse('160700029029'))).toBe('16070');
  expect(districtKeyOf(unitKey.parse('14713'))).toBe('14713');
});
