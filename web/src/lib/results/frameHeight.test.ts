import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameHeight } from './frameHeight.ts';

/** The height a browser gives it, in a window of this width. */
function heightIn(width: number, css: string): number {
  const [wide = 0, base = 0, share = 0] = [...css.matchAll(/\d+/g)].map(([number]) => Number(number));
  return Math.max(wide, base === 0 ? 0 : base - (share * width) / 100);
}

it('is as high as the picture needs in a column of text, and higher on a phone', () => {
  const { wide, css } = frameHeight('E-Akte: 50,0 Punkte', { wide: 308, narrow: 411 });
  expect(wide).toBe(326 + 24 + 308);
  expect(heightIn(640, css)).toBeLessThan(wide + 5);
  expect(heightIn(360, css)).toBeGreaterThanOrEqual(510 + 24 + 411);
});

it('is one height where a phone needs no more', () => {
  expect(frameHeight('E-Akte', { wide: 900, narrow: 400 }).css).toBe('1250px');
});

it('is never lower than the picture, on any screen', () => {
  const pixels = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(pixels, pixels, fc.integer({ min: 320, max: 2000 }), (wide, narrow, width) => {
      const { css } = frameHeight('Titel', { wide, narrow });
      expect(heightIn(width, css)).toBeGreaterThanOrEqual(wide);
      if (width <= 360) expect(heightIn(width, css)).toBeGreaterThanOrEqual(narrow);
    }),
  );
});
