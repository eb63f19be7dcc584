import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { groupName } from '#lib/results/groupName.ts';
import { groupCode, TOTAL } from '#lib/results/groups.ts';
import { formatEstimate, formatQuartile, POINTS, type Quantity } from '#lib/results/quantity.ts';
import { signOf, type NoValue } from '#lib/results/signs.ts';
import { cellOf, groupsOf, isState } from '#lib/results/cellOf.ts';
import { axisOf, type Axis } from './axis.ts';
import { inOrder, type Arrangement } from './inOrder.ts';

/**
 * What is drawn of a value: a bar from 0 with its interval, a dot with its interval, or the middle half of the
 * administrations.
 */
export type BarView = 'balken' | 'punkte' | 'quartile';

/** One bar, in the quantity of the figure. `point` is what is read off: the value or the median. */
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
  /** Set back behind one that is highlighted. */
  readonly isQuiet?: true;
}

/** The places of one colour, one for each category. */
export interface Series {
  readonly label: string;
  readonly places: readonly Place[];
  /** Absent: the only one has the main colour, several have those of the groups in their order. */
  readonly colour?: 'main' | 'quiet';
}

export interface Comparison {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly axis: Axis;
  readonly view: BarView;
  /** Value of all groups together, to compare with; drawn as a line. */
  readonly whole?: number;
}

/**
 * Puts groups side by side: of one figure as one series, of several figures as a series for each state. States put
 * together have no colour of their own, so of several figures only the table shows them.
 */
export function compareGroups(
  figures: readonly FigureView[],
  view: BarView,
  arrangement: Arrangement = {},
): Comparison {
  const [first] = figures;
  if (first === undefined) return comparison([], [], POINTS, view);
  if (figures.length > 1) return compareFigures(figures, view);
  const { quantity, title } = first;
  const cells = inOrder(first.cells, arrangement);
  const places = cells.map((cell) => ({
    ...placeOf(cell, quantity, view, ''),
    ...(isQuiet(cell, arrangement) && { isQuiet: true as const }),
  }));
  const names = cells.map(({ group }) => groupName(group));
  const whole = cells.find(({ group }) => group.id === TOTAL);
  return {
    ...comparison(names, [{ label: title, places }], quantity, view),
    ...(whole?.status === 'published' && cells.length > 1 && view !== 'quartile' && { whole: whole.value }),
  };
}

function isQuiet({ group }: ViewCell, { highlight }: Arrangement): boolean {
  return highlight !== undefined && group.id !== highlight;
}

function compareFigures(figures: readonly FigureView[], view: BarView): Comparison {
  const series = groupsOf(figures)
    .filter(isState)
    .map((group) => ({
      label: group.label,
      places: figures.map((figure) =>
        placeOf(cellOf(figure, group), figure.quantity, view, `${groupCode(group)} `),
      ),
    }));
  const names = figures.map(({ title }) => title);
  return comparison(names, series, figures[0]?.quantity ?? POINTS, view);
}

/** @param quantity of all places */
export function comparison(
  categories: readonly string[],
  series: readonly Series[],
  quantity: Pick<Quantity, 'kind' | 'scale' | 'decimals'>,
  view: BarView,
): Comparison {
  const ends = series.flatMap(({ places }) =>
    places.flatMap(({ bar }) =>
      bar ? [bar.to, bar.from, bar.interval?.upper ?? bar.to, bar.interval?.lower ?? bar.from] : [],
    ),
  );
  return { categories, series, axis: axisOf(quantity, ends), view };
}

/** A group as a bar with what is written beside it. */
export function placeOf(
  cell: ViewCell | undefined,
  quantity: Quantity,
  view: BarView,
  before: string,
): Place {
  if (cell?.status !== 'published') return noPlace(cell?.status, before);
  const { value, interval, quartiles, limited } = cell;
  const [mark, meaning] = limited ? ['\u00a0e', ', eingeschränkt belastbar'] : ['', ''];
  if (view !== 'quartile') {
    const from = view === 'balken' ? 0 : value;
    const written = formatEstimate(quantity, { value, interval });
    const bar = { from, to: value, point: value, interval };
    return { bar, text: before + written + mark, words: written + meaning };
  }
  if (quartiles === undefined) return noPlace('withheld', before);
  const { q1, median, q3 } = quartiles;
  const write = (one: number): string => formatQuartile(quantity, one);
  const text = write(median);
  const words = `Median ${text} (mittlere Hälfte ${write(q1)} bis ${write(q3)})${meaning}`;
  return { bar: { from: q1, to: q3, point: median }, text: before + text + mark, words };
}

function noPlace(status: NoValue, before: string): Place {
  const { sign, meaning } = signOf(status);
  return { text: before + sign, words: meaning };
}
