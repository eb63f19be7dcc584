import { expect, it } from 'vitest';
import { cssFont } from './cssFont.ts';

it('reads a font as a canvas writes it', () => {
  expect(cssFont('600 13px "Digitalpegel Sans", sans-serif')).toEqual({
    family: '"Digitalpegel Sans", sans-serif',
    size: '13',
    weight: '600',
  });
  expect(cssFont('12.5px Arial')).toEqual({ family: 'Arial', size: '12.5' });
  expect(cssFont('italic bold 12px/1.2 Arial')).toEqual({ family: 'Arial', size: '12', weight: 'bold' });
  expect(() => cssFont('caption')).toThrow(/not understood/);
});
