import type { SeriesLine, SeriesPoint } from './series.ts';
import type { SeriesWish } from './seriesWish.ts';

/** All units of the plan together. */
const TOTAL = 'gesamt';

/**
 * The lines with the editions that are wished for. A break stands at the first edition shown after it, and only where
 * something is shown before.
 */
export function editionsShown(
  lines: readonly SeriesLine[],
  { since = 0, onlyEnds = false }: Pick<SeriesWish, 'since' | 'onlyEnds'>,
): SeriesLine[] {
  const later = lines.map(({ group, points }) => ({
    group,
    points: points.filter(({ edition }) => edition >= since),
  }));
  const years = new Set(onlyEnds ? endsOf(later) : editionsIn(later, () => true));
  const breaks = editionsIn(lines, ({ isBreak }) => isBreak);
  const first = Math.min(...editionsIn(later, hasValue).filter((edition) => years.has(edition)));
  const broken = new Set(
    [...years].filter((edition) =>
      breaks.some((at) => at > first && at <= edition && at > Math.max(...earlier(years, edition))),
    ),
  );
  return later.map(({ group, points }) => ({
    group,
    points: points
      .filter(({ edition }) => years.has(edition))
      .map((point) => ({ ...point, isBreak: broken.has(point.edition) })),
  }));
}

/** The first and the last edition in which all together have a value, or any group where that is fewer than two. */
function endsOf(lines: readonly SeriesLine[]): readonly number[] {
  const ofAll = editionsIn(
    lines.filter(({ group }) => group.id === TOTAL),
    hasValue,
  );
  const years = ofAll.length > 1 ? ofAll : editionsIn(lines, hasValue);
  return years.length === 0 ? [] : [Math.min(...years), Math.max(...years)];
}

function editionsIn(lines: readonly SeriesLine[], holds: (point: SeriesPoint) => boolean): readonly number[] {
  const found = lines.flatMap(({ points }) => points.filter(holds).map(({ edition }) => edition));
  return [...new Set(found)].toSorted((a, b) => a - b);
}

const hasValue = ({ status }: SeriesPoint): boolean => status === 'published';

const earlier = (years: ReadonlySet<number>, edition: number): readonly number[] =>
  [...years].filter((year) => year < edition);
