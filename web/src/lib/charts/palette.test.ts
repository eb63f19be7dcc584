import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from './palette.ts';

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s palette', (_, { ink, muted, paper, main, groups }) => {
  it('lets every bar and line stand out from the paper by 3 : 1 (WCAG 1.4.11)', () => {
    for (const colour of [...groups, main]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  it('lets text stand out by 4.5 : 1 (WCAG 1.4.3)', () => {
    for (const colour of [ink, muted]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells groups apart in greyscale', () => {
    const lightness = groups.map((colour) => lightnessOf(colour)).toSorted((a, b) => a - b);
    const steps = lightness.slice(1).map((value, i) => value - lightness[i]!);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(8);
  });
});

/** Relative luminance after WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Lightness L* of CIELAB, 0 … 100. */
function lightnessOf(colour: string): number {
  return 116 * Math.cbrt(luminance(colour)) - 16;
}
