import type { Figure, PublishedCell } from '../release/figure.ts';
import { AT_LEAST_3, SHARE_UNIT } from '../release/statisticsOf.ts';
import type { SeriesShown } from './series.ts';

/** The number a series shows of a cell. */
export interface Reading {
  readonly value: number;
  readonly interval: { readonly lower: number; readonly upper: number };
}

/**
 * What is read off a figure in a series: how many have reached level 3, the share of an option, else its mean or ratio.
 *
 * @param option id of an option; absent: the first
 * @returns `undefined` where the figure has no such option
 */
export function shownOf(figure: Figure, option?: string): SeriesShown | undefined {
  switch (figure.kind) {
    case 'score':
    case 'number':
      return { statistic: 'mean', unit: figure.unit };
    case 'ratio':
      return { statistic: 'ratio', unit: figure.unit };
    case 'level':
      return { statistic: 'atLeast3', option: AT_LEAST_3, unit: SHARE_UNIT };
    case 'choice': {
      const [first] = figure.options;
      const chosen = option === undefined ? first : figure.options.find(({ id }) => id === option);
      return chosen && { statistic: 'share', option: chosen, unit: SHARE_UNIT };
    }
  }
}

/** The number itself; `undefined` where this figure does not have the option, as in a year before it was offered. */
export function readOff(figure: Figure, cell: PublishedCell, { option }: SeriesShown): Reading | undefined {
  if ('atLeast3' in cell) return readingOf(cell.atLeast3);
  if ('shares' in cell) {
    const options = figure.kind === 'choice' ? figure.options : [];
    const chosen = cell.shares[options.findIndex(({ id }) => id === option?.id)];
    return chosen && readingOf(chosen);
  }
  if ('ratio' in cell) return { value: cell.ratio, interval: cell.interval };
  return { value: cell.mean, interval: cell.interval };
}

const readingOf = ({
  share,
  interval,
}: {
  readonly share: number;
  readonly interval: Reading['interval'];
}) => ({
  value: share,
  interval,
});
