import { expect, it } from 'vitest';
import { shortened } from './frame.ts';

const letters = (text: string): number => text.length;

it('shortens a text only where it is too wide, and says so with an ellipsis', () => {
  expect(shortened('Sachsen', 7, letters)).toBe('Sachsen');
  expect(shortened('Sachsen-Anhalt', 9, letters)).toBe('Sachsen-…');
  expect(shortened('Lkr. Harz', 6, letters)).toBe('Lkr.…');
  expect(shortened('Thüringen', 0, letters)).toBe('T…');
});
