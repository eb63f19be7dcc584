import { groupName } from '#lib/results/groupName.ts';
import { groupCode, TOTAL } from '#lib/results/groups.ts';
import { formatEstimate, type Quantity } from '#lib/results/quantity.ts';
import { breaksIn, chainedIn, type SeriesPoint, type SeriesView } from '#lib/results/seriesView.ts';
import { fittedAxis, type Axis } from './axis.ts';

/** One group over the editions; a gap where its value is withheld or the figure did not exist. */
export interface TrendLine {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
  /** The values as they are written; empty where there is none. */
  readonly texts: readonly string[];
  /** The chained series, where there is one to see; only of all groups together. */
  readonly chained?: readonly (number | undefined)[];
  /** All groups together, drawn as the main line. */
  readonly isTotal: boolean;
  /** Place among the other groups, which decides how the line looks. */
  readonly position: number;
  /** Written at the end of the line. */
  readonly code: string;
}

export interface TrendLayout {
  /** Years, ascending; the same for every line. */
  readonly editions: readonly number[];
  readonly lines: readonly TrendLine[];
  /** Editions before which the questionnaire or the method changed (Brüche): lines end there and begin anew. */
  readonly breaks: readonly number[];
  readonly axis: Axis;
  /** Two editions only: names stand at both ends (Steigungsdiagramm). */
  readonly isSlope: boolean;
}

/** Lines that one picture holds; more of them tangle. */
const MOST_LINES = 6;

/** Puts the series of a figure on one axis of years. An edition missing in one series is a gap there. */
export function layoutTrend(series: readonly SeriesView[], quantity: Quantity): TrendLayout {
  const years = series.flatMap(({ points }) => points.map(({ edition }) => edition));
  const editions = [...new Set(years)].toSorted((a, b) => a - b);
  const others = series.map(({ group }) => group.id).filter((id) => id !== TOTAL);
  const lines = series.map(({ group, points }): TrendLine => {
    const isTotal = group.id === TOTAL;
    const values = along(editions, points, (point) =>
      point.kind === 'value' ? point.cell.value : undefined,
    );
    const chained = isTotal ? chainedIn(series) : undefined;
    return {
      label: groupName(group),
      code: isTotal ? 'alle' : groupCode({ ...group, label: groupName(group) }),
      position: Math.max(0, others.indexOf(group.id)),
      isTotal,
      values,
      texts: along(editions, points, (point) =>
        point.kind === 'value' ? formatEstimate(quantity, point.cell) : undefined,
      ).map((text) => text ?? ''),
      ...(chained && { chained: editions.map((edition) => chained.get(edition)) }),
    };
  });
  const all = lines
    .flatMap(({ values, chained = [] }) => [...values, ...chained])
    .filter((value) => value !== undefined);
  return {
    editions,
    lines,
    breaks: breaksIn(series),
    axis: fittedAxis(quantity, all),
    isSlope: false,
  };
}

/**
 * One picture for each group beside all together, on the same axis (kleine Vielfache). A group without any value has
 * none: it would be a picture of all together.
 */
export function layoutTrends(series: readonly SeriesView[], quantity: Quantity): readonly TrendLayout[] {
  const whole = layoutTrend(series, quantity);
  if (series.length <= MOST_LINES) return [whole];
  const totals = whole.lines.filter(({ isTotal }) => isTotal);
  return whole.lines
    .filter(({ isTotal, values }) => !isTotal && values.some((value) => value !== undefined))
    .map((line) => ({ ...whole, lines: [...totals, { ...line, position: 0, code: '' }] }));
}

/**
 * The first and the last edition in which all together have a value, and what lies between left out (Steigungsdiagramm).
 * Groups without a value in either are left out too: of all districts few have one.
 */
export function layoutSlope(series: readonly SeriesView[], quantity: Quantity): TrendLayout {
  const whole = series.filter(({ group }) => group.id === TOTAL);
  const years = yearsIn(whole).length > 1 ? yearsIn(whole) : yearsIn(series);
  const ends = [Math.min(...years), Math.max(...years)];
  const broken = breaksIn(series);
  const only = series.map(({ group, points }) => ({
    group,
    points: points
      .filter(({ edition }) => ends.includes(edition))
      .map(({ chained: _, ...point }): SeriesPoint => {
        const isBreak = broken.some((one) => one > (ends[0] ?? one) && one <= point.edition);
        return { ...point, isBreak };
      }),
  }));
  const { lines, ...layout } = layoutTrend(only, quantity);
  const shown = lines.filter(({ values }) => values.some((value) => value !== undefined));
  return { ...layout, lines: shown, axis: slopeAxis({ axis: layout.axis, lines: shown }), isSlope: true };
}

/** Part of the axis from 0 that a slope shows at least; values stand at its ends, so it need not begin at 0. */
const LEAST_SHOWN = 0.3;
/** Part of it that stays free above and below. */
const RIM = 0.16;

function slopeAxis({ axis, lines }: Pick<TrendLayout, 'axis' | 'lines'>): Axis {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== undefined));
  if (values.length === 0) return axis;
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, LEAST_SHOWN * (axis.max - axis.min) - (highest - lowest));
  const rim = (missing + RIM * (highest - lowest + missing)) / 2;
  return { ...axis, min: lowest - rim, max: highest + rim };
}

const yearsIn = (series: readonly SeriesView[]): readonly number[] =>
  series.flatMap(({ points }) => points.flatMap(({ kind, edition }) => (kind === 'value' ? [edition] : [])));

function along<T>(
  editions: readonly number[],
  points: readonly SeriesPoint[],
  valueOf: (point: SeriesPoint) => T | undefined,
): readonly (T | undefined)[] {
  return editions.map((edition) => {
    const point = points.find((one) => one.edition === edition);
    return point && valueOf(point);
  });
}

/**
 * Moves labels apart that would overlap: downwards, and where the room ends, upwards.
 *
 * @param wanted where each label would like to be, in pixels from the top
 * @param lowest where the last may be
 * @returns where each is, in the same order, at least `gap` apart
 */
export function spread(wanted: readonly number[], gap: number, lowest = Number.POSITIVE_INFINITY): number[] {
  const placed = [...wanted];
  const order = wanted.map((_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let free = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    placed[i] = Math.max(wanted[i] ?? 0, free);
    free = placed[i] + gap;
  }
  let limit = lowest;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, limit);
    limit = placed[i] - gap;
  }
  return placed;
}
