import type { FigureGroup, HiddenCell, ReleaseId, Trend, TrendPoint } from '#survey';
import type { PublishedScore } from './ofStates.ts';
import { ofStateGroups } from './stateGroups.ts';

interface EditionPoint {
  readonly edition: number;
  readonly releaseId: ReleaseId;
}

/** A score in one edition; where there is none, the sign in its place as far as the release has one. */
export type StatesPoint = EditionPoint &
  (
    | { readonly kind: 'value'; readonly cell: Omit<PublishedScore, 'quartiles'> }
    | { readonly kind: 'gap'; readonly status?: HiddenCell['status'] }
  );

/** The series (Zeitreihe) of all states together or of one. */
export interface StatesTrend {
  readonly group: FigureGroup;
  readonly points: readonly StatesPoint[];
}

/**
 * Takes from the series of a score those of all states together and of each. States put together are left out: they
 * may be others every year.
 *
 * @throws on values that are no means
 */
export function trendOfStates(series: readonly Trend[]): readonly StatesTrend[] {
  return ofStateGroups(series)
    .filter(({ group }) => group.members === undefined)
    .map(({ group, points }) => ({ group, points: points.map(pointOf) }));
}

function pointOf(point: TrendPoint): StatesPoint {
  if (point.kind === 'gap') return point;
  const { edition, releaseId, cell } = point;
  if (!('mean' in cell)) throw new Error(`Release ${releaseId} has no mean.`);
  const { group, status, n, N, coverage, limited, mean, interval } = cell;
  return {
    kind: 'value',
    edition,
    releaseId,
    cell: { group, status, n, N, coverage, limited, mean, interval },
  };
}
