import { groupCode } from '#lib/results/groups.ts';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { formatValue, type Quantity } from '#lib/results/quantity.ts';
import { signOf, type NoValue } from '#lib/results/signs.ts';
import { cellOf, groupsOf, isState } from '#lib/results/viewOf.ts';

/** What a bar shows: a value from 0 with its interval, or the middle half of the administrations. */
export type BarView = 'balken' | 'quartile';

/** One bar, in the quantity of the figure. `point` is what is read off: the mean or the median. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly point: number;
  /** Uncertainty interval; absent for quartiles. */
  readonly interval?: { readonly lower: number; readonly upper: number };
}

/** One place of a series: its bar, absent where there is no value, and what is written beside it. */
export interface Place {
  readonly bar?: Bar;
  readonly text: string;
  /** The value, or why there is none, as it is read out. */
  readonly words: string;
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

/**
 * Puts groups side by side: of one figure as one series, of several figures as a series for each state. States put
 * together have no colour of their own, so of several figures only the table shows them.
 *
 * A mean is a bar from 0 with its interval; a distribution is the middle half, from the lower to the upper quartile.
 */
export function compareGroups(figures: readonly FigureView[], view: BarView): Comparison {
  const [first] = figures;
  if (first === undefined) return { categories: [], series: [] };
  if (figures.length === 1) {
    const places = first.cells.map((cell) => placeOf(cell, first.quantity, view, ''));
    return {
      categories: first.cells.map(({ group }) => group.label),
      series: [{ label: first.title, places }],
    };
  }
  const series = groupsOf(figures)
    .filter(isState)
    .map((group) => ({
      label: group.label,
      places: figures.map((figure) =>
        placeOf(cellOf(figure, group), figure.quantity, view, `${groupCode(group)} `),
      ),
    }));
  return { categories: figures.map(({ title }) => title), series };
}

/** A group as a bar with what is written beside it. */
export function placeOf(
  cell: ViewCell | undefined,
  quantity: Quantity,
  view: BarView,
  before: string,
): Place {
  if (cell?.status !== 'published') return noPlace(cell?.status, before);
  if (view === 'balken') {
    const { value, interval } = cell;
    return placed({ from: 0, to: value, point: value, interval }, formatValue(quantity, value), before);
  }
  if (cell.quartiles === undefined) return noPlace('withheld', before);
  const { q1, median, q3 } = cell.quartiles;
  return placed(
    { from: q1, to: q3, point: median },
    formatValue(
      { ...quantity, decimals: 0, kind: quantity.kind === 'points' ? 'amount' : quantity.kind },
      median,
    ),
    before,
  );
}

function placed(bar: Bar, words: string, before: string): Place {
  return { bar, text: before + words, words };
}

function noPlace(status: NoValue, before: string): Place {
  const { sign, meaning } = signOf(status);
  return { text: before + sign, words: meaning };
}
