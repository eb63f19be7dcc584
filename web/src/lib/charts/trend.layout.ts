import { groupCode, TOTAL } from '#lib/results/groups.ts';
import type { SeriesView } from '#lib/results/seriesView.ts';

/** One group over the editions; a gap where its value is withheld or the figure did not exist. */
export interface TrendLine {
  readonly label: string;
  readonly means: readonly (number | undefined)[];
  /** All groups together, drawn as the main line. */
  readonly isTotal: boolean;
  /** Place among the states, which decides how the line looks. */
  readonly position: number;
  /** Written at the end of the line. */
  readonly code: string;
}

export interface TrendLayout {
  /** Years, ascending; the same for every line. */
  readonly editions: readonly number[];
  readonly lines: readonly TrendLine[];
  /** Upper end of the axis: the next step of 20 points above all values. */
  readonly top: number;
}

const STEP = 20;

/** Puts the series of a figure on one axis of years. An edition missing in one series is a gap there. */
export function layoutTrend(series: readonly SeriesView[]): TrendLayout {
  const years = series.flatMap(({ points }) => points.map(({ edition }) => edition));
  const editions = [...new Set(years)].toSorted((a, b) => a - b);
  const states = series.map(({ group }) => group.id).filter((id) => id !== TOTAL);
  const lines = series.map(({ group, points }) => {
    const means = new Map(
      points.flatMap((point): [number, number][] =>
        point.kind === 'value' ? [[point.edition, point.cell.value]] : [],
      ),
    );
    return {
      label: group.label,
      code: group.id === TOTAL ? 'alle' : groupCode(group),
      position: Math.max(0, states.indexOf(group.id)),
      isTotal: group.id === TOTAL,
      means: editions.map((edition) => means.get(edition)),
    };
  });
  const highest = Math.max(0, ...lines.flatMap(({ means }) => means.filter((mean) => mean !== undefined)));
  return { editions, lines, top: Math.max(STEP, Math.ceil(highest / STEP) * STEP) };
}

/**
 * Moves labels apart that would overlap, downwards and no further than needed.
 *
 * @param wanted where each label would like to be, in pixels from the top
 * @returns where each is, in the same order, at least `gap` apart
 */
export function spread(wanted: readonly number[], gap: number): number[] {
  const placed = [...wanted];
  const order = wanted.map((_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let free = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    placed[i] = Math.max(wanted[i] ?? 0, free);
    free = placed[i] + gap;
  }
  return placed;
}
