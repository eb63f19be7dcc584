import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, lightnessOf } from './contrast.ts';
import { levelColours, strengthOf } from './levelColours.ts';
import { DARK, LIGHT } from './palette.ts';
import { GROUP_INK, LEVEL_INK, systemPalette } from './systemPalette.ts';

const own = (ink: string, paper: string, link: string) =>
  systemPalette((name) => ({ CanvasText: ink, Canvas: paper, LinkText: link })[name]);

const PALETTES = [
  ['light', LIGHT],
  ['dark', DARK],
  ['chosen light', own('rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(0, 0, 159)')],
  ['chosen dark', own('rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(255, 255, 0)')],
] as const;

function steps(colours: readonly string[]): number[] {
  const lightness = colours.map(lightnessOf);
  return lightness.slice(1).map((value, i) => value - lightness[i]!);
}

describe.each(PALETTES)('%s palette', (_, palette) => {
  const { ink, muted, paper, main, quiet, groups, levels } = palette;

  it('lets every bar and line stand out from the paper by 3 : 1 (WCAG 1.4.11)', () => {
    for (const colour of [...groups, main, quiet]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  it('lets text stand out by 4.5 : 1 (WCAG 1.4.3)', () => {
    for (const colour of [ink, muted]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells groups apart in greyscale', () => {
    const sorted = groups.toSorted((a, b) => lightnessOf(a) - lightnessOf(b));
    expect(Math.min(...steps(sorted))).toBeGreaterThanOrEqual(8);
  });

  it('tells what is highlighted from what is set back', () => {
    expect(Math.abs(lightnessOf(main) - lightnessOf(quiet))).toBeGreaterThanOrEqual(8);
  });

  it('gets stronger from level to level, by steps that can be seen in greyscale', () => {
    const away = Math.sign(lightnessOf(ink) - lightnessOf(paper));
    for (const step of steps(levels)) expect(away * step).toBeGreaterThanOrEqual(8);
  });

  it('can be read on every level, however many there are', () => {
    for (const count of [1, 2, 3, 4, 5, 6])
      for (let level = 0; level < count; level += 1) {
        const { fill, text } = levelColours(level, count, palette);
        expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
      }
  });
});

describe('levels', () => {
  it.each([
    [[5], 1],
    [[0, 5], 2],
    [[0, 3, 5], 3],
    [[0, 1, 2, 3, 4, 5], 6],
  ])('are spread over the ramp: %j', (strengths, count) => {
    expect(strengths.map((_, level) => strengthOf(level, count))).toEqual(strengths);
  });
});

describe('style sheet', () => {
  const sheet = readFileSync(new URL('../../styles/_charts.scss', import.meta.url), 'utf8');
  const [light = '', dark = '', forced = ''] = sheet.split('@media');
  const named = (part: string, name: string): string[] =>
    [...part.matchAll(new RegExp(`--${name}-?\\d?: ([^;]+);`, 'g'))].map(([, value]) => value!);

  it.each([
    ['light', light, LIGHT],
    ['dark', dark, DARK],
  ] as const)('has the same %s colours', (_, part, palette) => {
    expect(named(part, 'group')).toEqual(palette.groups);
    expect(named(part, 'level')).toEqual(palette.levels);
    expect([...named(part, 'chart-main'), ...named(part, 'chart-quiet')]).toEqual([
      palette.main,
      palette.quiet,
    ]);
  });

  it.each([
    ['group', GROUP_INK],
    ['level', LEVEL_INK],
  ] as const)('mixes the same chosen colours for each %s', (name, shares) => {
    const mixed = (share: number) =>
      share === 1 ? 'CanvasText' : `color-mix(in srgb, CanvasText ${Math.round(100 * share)}%, Canvas)`;
    expect(named(forced, name)).toEqual(shares.map(mixed));
  });
});

it('says so when a system colour cannot be read', () => {
  expect(() => systemPalette(() => '')).toThrow('no colour');
});
