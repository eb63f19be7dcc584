import { expect, it } from 'vitest';
import { toggleOption } from './toggleOption.ts';

const item = {
  options: ['keine', 'texte', 'technik'].map((value) => ({ value, label: value })),
  exclusiveOption: 'keine',
};

it('keeps the order of the form, in whatever order options are clicked', () => {
  expect(toggleOption(item, ['technik'], 'texte')).toEqual(['texte', 'technik']);
});

it('takes a chosen option away again; without any there is no answer', () => {
  expect(toggleOption(item, ['texte', 'technik'], 'texte')).toEqual(['technik']);
  expect(toggleOption(item, ['texte'], 'texte')).toBeUndefined();
});

it('lets the exclusive option and the others put each other out', () => {
  expect(toggleOption(item, ['texte', 'technik'], 'keine')).toEqual(['keine']);
  expect(toggleOption(item, ['keine'], 'texte')).toEqual(['texte']);
});
