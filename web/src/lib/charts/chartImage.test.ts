import { expect, it } from 'vitest';
import { brokenLines } from './chartImage.ts';

const upTo = (length: number) => (part: string) => part.length <= length;

it('breaks a text between words where the line is full', () => {
  expect(brokenLines('n 512 von 986 Verwaltungen', upTo(13))).toEqual(['n 512 von 986', 'Verwaltungen']);
});

it('leaves a word whole that is longer than the line', () => {
  expect(brokenLines('Mecklenburg-Vorpommern an', upTo(5))).toEqual(['Mecklenburg-Vorpommern', 'an']);
});
