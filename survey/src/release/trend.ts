import type { FigureId, PublishedCell, ReleaseId } from './figure.ts';
import type { Release } from './release.ts';

/** One edition in a series; a gap where the group is withheld or the figure does not exist. */
export type TrendPoint =
  | {
      readonly kind: 'value';
      readonly edition: number;
      readonly releaseId: ReleaseId;
      readonly cell: PublishedCell;
    }
  | { readonly kind: 'gap'; readonly edition: number; readonly releaseId: ReleaseId };

/** The series (Zeitreihe) of one group, by edition. */
export interface Trend {
  readonly group: PublishedCell['group'];
  readonly points: readonly TrendPoint[];
}

/**
 * Series of one figure for every group, from the latest release of each edition.
 *
 * It puts published figures side by side and no more: a changed questionnaire is not bridged.
 */
export function trendOf(releases: readonly Release[], figure: FigureId): readonly Trend[] {
  const latest = latestOfEachEdition(releases);
  const groups = new Map(latest.flatMap(({ manifest }) => manifest.groups.map((group) => [group.id, group])));
  return [...groups.values()].map((group) => ({
    group,
    points: latest.map((release) => pointOf(release, figure, group.id)),
  }));
}

function latestOfEachEdition(releases: readonly Release[]): readonly Release[] {
  const ordered = releases.toSorted(
    ({ manifest: a }, { manifest: b }) => a.edition - b.edition || a.number - b.number,
  );
  return [...new Map(ordered.map((release) => [release.manifest.edition, release])).values()];
}

function pointOf({ manifest, figures }: Release, figure: FigureId, group: string): TrendPoint {
  const { edition, releaseId } = manifest;
  const cell = figures.find(({ id }) => id === figure)?.cells.find((one) => one.group.id === group);
  if (cell?.status !== 'published') return { kind: 'gap', edition, releaseId };
  return { kind: 'value', edition, releaseId, cell };
}
