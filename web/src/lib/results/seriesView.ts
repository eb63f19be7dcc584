import type { FigureGroup, HiddenCell, ReleaseId, Series } from '#survey';
import type { ValueCell } from './figureView.ts';
import { TOTAL } from './groups.ts';

/** Lines show neither quartiles nor shares nor coverage, and there are many points to carry. */
type PointCell = Omit<ValueCell, 'quartiles' | 'shares' | 'meanLevel' | 'coverage'>;

interface EditionPoint {
  readonly edition: number;
  readonly releaseId: ReleaseId;
  /** The questions changed before this edition: values before it cannot be compared (Bruch). */
  readonly isBreak: boolean;
  /** The chained series (verkettete Reihe) of all groups together, where there is one to see. */
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

/** What charts and tables take from a series. */
export function seriesViews(lines: Series['lines']): readonly SeriesView[] {
  return lines.map(({ group, points }) => ({
    group,
    points: points.map((point): SeriesPoint => {
      const { edition, releaseId, isBreak, chained, status } = point;
      const common = { edition, releaseId, isBreak, ...(chained !== undefined && { chained }) };
      if (status !== 'published') return { ...common, kind: 'gap', ...(status !== 'absent' && { status }) };
      const { value, interval, n, N, limited } = point;
      return { ...common, kind: 'value', cell: { group, status, value, interval, n, N, limited } };
    }),
  }));
}

/** Whether there is a value of a group in any edition. */
export const hasValue = ({ points }: Pick<SeriesView, 'points'>): boolean =>
  points.some(({ kind }) => kind === 'value');

/** Editions in which all together have a value, or any group where that is none; ascending. */
export function editionsWithValues(series: readonly SeriesView[]): readonly number[] {
  const known = (some: readonly SeriesView[]) =>
    some.flatMap(({ points }) => points.flatMap(({ kind, edition }) => (kind === 'value' ? [edition] : [])));
  const whole = known(series.filter(({ group }) => group.id === TOTAL));
  return [...new Set(whole.length > 0 ? whole : known(series))].toSorted((a, b) => a - b);
}

/** Editions before which the questions changed (Brüche), ascending; a break is one only where there is something before it. */
export function breaksIn(series: readonly SeriesView[]): readonly number[] {
  const found = series.flatMap(({ points }) => {
    const first = points.findIndex(({ kind }) => kind === 'value');
    return points
      .slice(first + 1)
      .flatMap(({ isBreak, edition }) => (isBreak && first >= 0 ? [edition] : []));
  });
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/** The chained series (verkettete Reihe) of all groups together by edition; `undefined` where there is none to see. */
export function chainedIn(series: readonly SeriesView[]): ReadonlyMap<number, number> | undefined {
  const points = series.find(({ group }) => group.id === TOTAL)?.points ?? [];
  const known = points.flatMap(({ edition, chained }) =>
    chained === undefined ? [] : [[edition, chained] as const],
  );
  return known.length === 0 ? undefined : new Map(known);
}
