import { chainSeries, type ChainedPoint } from '../trend/chainSeries.ts';
import type { FigureGroup } from './figure.ts';
import type { TrendPart } from './release.ts';
import type { FigureOfRelease } from './trend.ts';

/** A release with its figure and its chain links, if it has them. */
export interface LinkedRelease extends FigureOfRelease {
  readonly trend?: TrendPart;
}

/** Level series and chained series (Niveaureihe, verkettete Reihe) of one group. */
export interface Chain {
  readonly group: FigureGroup;
  readonly points: readonly ChainedPoint[];
}

/**
 * The chained series of a score for every group that has chain links, one release for each edition.
 *
 * A link counts only if it leads to the release before in the list.
 */
export function chainOf(releases: readonly LinkedRelease[], figure: string): readonly Chain[] {
  const ordered = releases.toSorted((a, b) => a.edition - b.edition);
  const linksOf = ({ trend }: LinkedRelease) =>
    trend?.links.find((one) => one.figure === figure)?.cells ?? [];
  const groups = new Map(ordered.flatMap(linksOf).map(({ group }) => [group.id, group]));
  return [...groups.values()].map((group) => ({
    group,
    points: chainSeries(
      ordered.map((release, at) => {
        const cell = release.figure?.cells.find((one) => one.group.id === group.id);
        const level = cell?.status === 'published' && 'mean' in cell ? cell.mean : undefined;
        const isNext = release.trend?.from === ordered[at - 1]?.edition;
        const link = isNext ? linksOf(release).find((one) => one.group.id === group.id) : undefined;
        return {
          edition: release.edition,
          isBreak: release.trend?.isBreak === true,
          ...(level === undefined ? {} : { level }),
          ...(link?.status === 'published' ? { link: link.link } : {}),
        };
      }),
    ),
  }));
}
