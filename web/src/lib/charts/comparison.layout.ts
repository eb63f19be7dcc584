import type { Cell, Figure } from '#survey';
import { formatCount, formatPoints } from '#lib/format.ts';
import { groupCode, TOTAL } from '#lib/results/groups.ts';
import type { View } from '#lib/url/selection.ts';

/** One bar, in points. `point` is what is read off: the mean or the median. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly point: number;
  /** Uncertainty interval; absent for quartiles. */
  readonly interval?: { readonly lower: number; readonly upper: number };
}

/** One place of a series: its bar, absent where the value is withheld, and what is written beside it. */
export interface Place {
  readonly bar?: Bar;
  readonly text: string;
}

/** The places of one colour, one for each category. */
export interface Series {
  readonly label: string;
  readonly places: readonly Place[];
}

export interface Comparison {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** Sign for a value that is not published. */
const WITHHELD = '·';

/**
 * Puts groups side by side: of one figure as one series, of several figures as a series for each state.
 *
 * A mean is a bar from 0 with its interval; a distribution is the middle half, from the lower to the upper quartile.
 */
export function compareGroups(figures: readonly Figure[], view: View): Comparison {
  const [first] = figures;
  if (first === undefined) return { categories: [], series: [] };
  if (figures.length === 1) {
    const places = first.cells.map((cell) => placeOf(cell, view, ''));
    return {
      categories: first.cells.map(({ group }) => group.label),
      series: [{ label: first.title, places }],
    };
  }
  const states = first.cells.map(({ group }) => group).filter(({ id }) => id !== TOTAL);
  const series = states.map((group) => ({
    label: group.label,
    places: figures.map(({ cells }) => {
      const cell = cells.find((one) => one.group.id === group.id);
      return placeOf(cell, view, `${groupCode(group)} `);
    }),
  }));
  return { categories: figures.map(({ title }) => title), series };
}

function placeOf(cell: Cell | undefined, view: View, before: string): Place {
  if (cell?.status !== 'published') return { text: before + WITHHELD };
  if (view === 'mittelwert') {
    const { mean, interval } = cell;
    return { bar: { from: 0, to: mean, point: mean, interval }, text: before + formatPoints(mean) };
  }
  if (cell.quartiles === undefined) return { text: before + WITHHELD };
  const { q1, median, q3 } = cell.quartiles;
  return { bar: { from: q1, to: q3, point: median }, text: before + formatCount(median) };
}
