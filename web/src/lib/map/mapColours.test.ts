import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLASSES } from './classLimits.ts';
import { DARK_MAP, LIGHT_MAP } from './mapColours.ts';

const swatch = readFileSync(new URL('MapSwatch.svelte', import.meta.url), 'utf8');
const [, light = '', dark = ''] = swatch.split(/^\s*--class-0:/m);

describe.each([
  ['light', LIGHT_MAP, light],
  ['dark', DARK_MAP, dark],
])('%s map', (_, { ink, muted, paper, classes, neutral }, styles) => {
  it('has five classes of one direction, told apart in greyscale', () => {
    expect(classes).toHaveLength(CLASSES);
    const steps = classes.slice(1).map((colour, i) => lightnessOf(colour) - lightnessOf(classes[i]!));
    expect(new Set(steps.map((step) => Math.sign(step))).size).toBe(1);
    expect(Math.min(...steps.map(Math.abs))).toBeGreaterThanOrEqual(12);
  });

  it('lets lines and patterns stand out from the paper by 3 : 1 (WCAG 1.4.11)', () => {
    for (const colour of [ink, muted]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  it('lets the pattern of what is put together show on every shade', () => {
    classes.forEach((colour, i) => expect(contrast(i < 2 ? muted : paper, colour)).toBeGreaterThan(1.5));
  });

  it('has the same colours in its legend', () => {
    const inLegend = [
      classes[0],
      ...[1, 2, 3, 4].map((i) => new RegExp(`--class-${i}: (#\\w+)`).exec(styles)?.[1]),
    ];
    expect(inLegend).toEqual(classes);
    expect(styles).toContain(classes[0]);
    expect(styles).toContain(`--neutral: ${neutral}`);
    expect(styles).toContain(`--hatch: ${muted}`);
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
