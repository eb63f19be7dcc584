import type { Figure, HiddenCell, PublishedCell, ReleaseId } from './figure.ts';

/** One edition in a series; a gap where the release shows no value. */
export type TrendPoint =
  | {
      readonly kind: 'value';
      readonly edition: number;
      readonly releaseId: ReleaseId;
      readonly cell: PublishedCell;
    }
  | {
      readonly kind: 'gap';
      readonly edition: number;
      readonly releaseId: ReleaseId;
      /** The sign in its place; absent where the release does not have the figure or the group. */
      readonly status?: HiddenCell['status'];
    };

/** The series (Zeitreihe) of one group, by edition. */
export interface Trend {
  readonly group: PublishedCell['group'];
  readonly points: readonly TrendPoint[];
}

/** A release and its figure, if it has it. */
export interface FigureOfRelease {
  readonly edition: number;
  readonly releaseId: ReleaseId;
  readonly figure?: Figure;
}

/**
 * Series of one figure for every group, one release for each edition.
 *
 * It puts published figures side by side and no more: a changed questionnaire is not bridged.
 */
export function trendOf(releases: readonly FigureOfRelease[]): readonly Trend[] {
  const ordered = releases.toSorted((a, b) => a.edition - b.edition);
  const groups = new Map(
    ordered.flatMap(({ figure }) => (figure?.cells ?? []).map(({ group }) => [group.id, group] as const)),
  );
  return [...groups.values()].map((group) => ({
    group,
    points: ordered.map((release) => pointOf(release, group.id)),
  }));
}

function pointOf({ edition, releaseId, figure }: FigureOfRelease, group: string): TrendPoint {
  const cell = figure?.cells.find((one) => one.group.id === group);
  if (cell === undefined) return { kind: 'gap', edition, releaseId };
  if (cell.status !== 'published') return { kind: 'gap', edition, releaseId, status: cell.status };
  return { kind: 'value', edition, releaseId, cell };
}
