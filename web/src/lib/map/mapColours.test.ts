import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, lightnessOf } from '#lib/charts/contrast.ts';
import { CLASSES } from './classLimits.ts';
import { CLASS_INK, DARK_MAP, LIGHT_MAP, systemMap } from './mapColours.ts';

const own = (ink: string, paper: string) =>
  systemMap((name) => ({ CanvasText: ink, Canvas: paper, LinkText: ink })[name]);
const sheet = readFileSync(new URL('../../styles/_map.scss', import.meta.url), 'utf8');
const [light = '', dark = '', forced = ''] = sheet.split('@media');
const named = (part: string, name: string): string[] =>
  [...part.matchAll(new RegExp(`--class-${name}: ([^;]+);`, 'g'))].map(([, value]) => value!);
/** System colours as the colours somebody has chosen. */
const chosen = ({ ink, paper }: { ink: string; paper: string }) =>
  named(forced, 'text-\\d').map((text) => (text === 'Canvas' ? paper : ink));

describe.each([
  ['light', LIGHT_MAP, () => named(light, 'text-\\d')],
  ['dark', DARK_MAP, () => named(dark, 'text-\\d')],
  ['chosen light', own('rgb(0, 0, 0)', 'rgb(255, 255, 255)'), chosen],
  ['chosen dark', own('rgb(255, 255, 255)', 'rgb(0, 0, 0)'), chosen],
] as const)('%s map', (_, colours, textsOf) => {
  const { ink, muted, paper, classes } = colours;

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

  it('lets numbers be read on every shade by 4.5 : 1 (WCAG 1.4.3)', () => {
    const texts = textsOf(colours);
    expect(texts).toHaveLength(CLASSES);
    texts.forEach((text, i) => expect(contrast(text, classes[i]!)).toBeGreaterThanOrEqual(4.5));
  });
});

describe('the style sheet', () => {
  it.each([
    ['light', light, LIGHT_MAP],
    ['dark', dark, DARK_MAP],
  ] as const)('has the same %s colours', (_, part, { classes, neutral, muted }) => {
    expect(named(part, '\\d')).toEqual(classes);
    expect([...named(part, 'none'), ...named(part, 'hatch')]).toEqual([neutral, muted]);
  });

  it('mixes the same chosen colours', () => {
    const mixed = (share: number) =>
      share === 1 ? 'CanvasText' : `color-mix(in srgb, CanvasText ${Math.round(100 * share)}%, Canvas)`;
    expect(named(forced, '\\d')).toEqual(CLASS_INK.map(mixed));
  });

  it.each(['MapSwatch.svelte', '../components/HeatTable.svelte'])('is where %s takes them from', (file) => {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toMatch(/#[\da-f]{3,8}\b/i);
  });
});
