import type { Palette } from './palette.ts';

/** Shares of the ink in the colours of groups and of levels; the style sheet has the same. */
export const GROUP_INK = [1, 0.84, 0.7, 0.57, 0.45] as const;
export const LEVEL_INK = [0.06, 0.2, 0.36, 0.55, 0.75, 1] as const;

/**
 * Colours for people who have chosen their own (forced-colors): theirs, and mixtures of their ink and paper.
 *
 * @param read the colour a system colour stands for, as „rgb(0, 0, 0)“
 * @param levelInk shares of the ink in what gets stronger step by step
 */
export function systemPalette(
  read: (name: 'CanvasText' | 'Canvas' | 'LinkText') => string,
  levelInk: readonly number[] = LEVEL_INK,
): Palette {
  const [ink, paper] = [channelsOf(read('CanvasText')), channelsOf(read('Canvas'))];
  const mixed = (share: number): string =>
    hexOf(ink.map((value, i) => share * value + (1 - share) * (paper[i] ?? 0)));
  return {
    ink: mixed(1),
    muted: mixed(1),
    line: mixed(0.3),
    paper: mixed(0),
    main: hexOf(channelsOf(read('LinkText'))),
    quiet: mixed(0.5),
    levels: levelInk.map(mixed),
    groups: GROUP_INK.map(mixed),
  };
}

function channelsOf(colour: string): readonly number[] {
  const channels = [...colour.matchAll(/[\d.]+/g)].slice(0, 3).map(Number);
  if (channels.length < 3) throw new Error(`„${colour}“ is no colour.`);
  return channels;
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
