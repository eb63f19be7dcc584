import { expect, it } from 'vitest';
import { TERMS } from './terms.ts';

it('explains each word once, in alphabetical order', () => {
  const names = TERMS.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'de')));
  expect(new Set(TERMS.map(({ id }) => id)).size).toBe(TERMS.length);
});
