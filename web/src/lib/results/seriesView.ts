import type { Chain, FigureGroup, HiddenCell, ReleaseId, Trend } from '#survey';
import type { Selection } from '#lib/url/selection.ts';
import type { ValueCell } from './figureView.ts';
import { TOTAL } from './groups.ts';
import { groupsIn, valueCell } from './viewOf.ts';

/** Lines show neither quartiles nor shares nor coverage, and there are many points to carry. */
type PointCell = Omit<ValueCell, 'quartiles' | 'shares' | 'meanLevel' | 'coverage'>;

interface EditionPoint {
  readonly edition: number;
  readonly releaseId: ReleaseId;
  /** The questions changed before this edition: values before it cannot be compared (Bruch). */
  readonly isBreak: boolean;
  /** The chained series (verkettete Reihe) of all groups together, where it is one without a gap. */
  readonly chained?: number;
}

/** A value in one edition; where there is none, the sign in its place as far as the release has one. */
export type SeriesPoint = EditionPoint &
  (
    | { readonly kind: 'value'; readonly cell: PointCell }
    | { readonly kind: 'gap'; readonly status?: HiddenCell['status'] }
  );

/** The series (Zeitreihe) of one group. */
export interface SeriesView {
  readonly group: FigureGroup;
  readonly points: readonly SeriesPoint[];
}

interface Course {
  readonly series: readonly Trend[];
  readonly chains: readonly Chain[];
}

/**
 * Takes from the series of a figure those of the groups that are selected. Groups put together are left out: they may
 * be others every year.
 *
 * @param option position of the option whose share is the value
 */
export function seriesIn(
  { series, chains }: Course,
  selection: Pick<Selection, 'grouping' | 'state' | 'since'>,
  option = 0,
): readonly SeriesView[] {
  const { since = 0 } = selection;
  return groupsIn(series, selection)
    .filter(({ group }) => group.members === undefined)
    .map((trend) => seriesView(trend, chains, option, since));
}

/** What was known when an edition was released: a chosen older release knows nothing of later years. */
export function upTo(edition: number, series: readonly SeriesView[]): readonly SeriesView[] {
  return series.map(({ group, points }) => ({
    group,
    points: points.filter((point) => point.edition <= edition),
  }));
}

/** The series of these groups, in this order. */
export function seriesOf({ series, chains }: Course, groups: readonly string[]): readonly SeriesView[] {
  return groups.flatMap((id) =>
    series.filter(({ group }) => group.id === id).map((trend) => seriesView(trend, chains, 0, 0)),
  );
}

function seriesView(
  { group, points }: Trend,
  chains: readonly Chain[],
  option: number,
  since: number,
): SeriesView {
  const chain = chains.find((one) => one.group.id === group.id);
  const hasChain = group.id === TOTAL && (chain?.points ?? []).filter(startsAnew).length === 0;
  return {
    group,
    points: points
      .filter(({ edition }) => edition >= since)
      .map((point): SeriesPoint => {
        const { edition, releaseId } = point;
        const linked = chain?.points.find((one) => one.edition === edition);
        const common = {
          edition,
          releaseId,
          isBreak: linked?.isChanged === true,
          ...(hasChain && linked?.chained !== undefined && { chained: linked.chained }),
        };
        if (point.kind === 'value') {
          const { quartiles, shares, meanLevel, coverage, ...cell } = valueCell(point.cell, option);
          return { ...common, kind: 'value', cell };
        }
        return { ...common, kind: 'gap', ...(point.status && { status: point.status }) };
      }),
  };
}

/** Where a link is missing a chain ends; two chains in one picture would look like one. */
function startsAnew({ isBreak }: Chain['points'][number], at: number, all: Chain['points']): boolean {
  return isBreak && all.slice(0, at).some(({ chained }) => chained !== undefined);
}
