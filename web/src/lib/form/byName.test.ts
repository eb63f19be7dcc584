import { expect, it } from 'vitest';
import { byName } from './byName.ts';

it.each([
  ['Sie', 'Ihnen'],
  ['Früheres Konto', 'einem früheren Konto'],
  ['Mia Muster', 'Mia Muster'],
  ['einer zweiten Person', 'einer zweiten Person'],
])('„%s“ after „von“ reads „%s“', (name, read) => {
  expect(byName(name)).toBe(read);
});
