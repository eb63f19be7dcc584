import { formatCount } from '#lib/format.ts';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { formatEstimate, formatRange, type Quantity } from '#lib/results/quantity.ts';
import type { NoValue } from '#lib/results/signs.ts';
import { classLimits, classNames, classOfWritten } from './classLimits.ts';

interface Named {
  /** Key of a state or a district, or the id of groups put together. */
  readonly id: string;
  readonly label: string;
}

/** An area or a group with a value of its own. */
export interface Shown extends Named {
  readonly kind: 'shown';
  /** 0 … 4 */
  readonly class: number;
  /** As it is written, without unit. */
  readonly value: string;
  /** Uncertainty interval as it is written; absent where the value is counted and not estimated. */
  readonly range?: string;
  readonly n: number;
  readonly N: number;
  /** „eingeschränkt belastbar“ */
  readonly limited: boolean;
}

/** An area that has no value of its own, only one in common with others that is published. */
export interface Shared extends Named {
  readonly kind: 'shared';
  readonly class: number;
  /** The groups put together that it is one of. */
  readonly union: string;
}

/** An area without a value: nothing but the sign. */
export interface Hidden extends Named {
  readonly kind: 'hidden';
  readonly status: Exclude<NoValue, undefined>;
}

export type MapArea = Shown | Shared | Hidden;
/** All together, or groups put together. */
export type MapGroup = (Shown | Hidden) & { readonly members?: readonly string[] };

export interface MapClass {
  readonly name: string;
  /** How many groups with a value of their own are in it, and how many administrations stand behind them. */
  readonly groups: number;
  readonly n: number;
}

/** What a map and the table beside it show: one row for each area, the same object for both. */
export interface MapLayout {
  readonly level: 'laender' | 'kreise';
  /** The only state whose districts are shown. */
  readonly state?: string;
  /** Those that have groups, in the order of their keys. */
  readonly states: readonly Named[];
  /** „E-Akte, Mittelwert“ */
  readonly title: string;
  /** Heading of the values: „Mittelwert“ */
  readonly quantity: string;
  readonly kind: Quantity['kind'];
  /** „Punkte“; empty where nothing follows a value. */
  readonly unit: string;
  readonly classes: readonly MapClass[];
  /** All units together; within a state, also those of the state. */
  readonly wholes: readonly MapGroup[];
  readonly areas: readonly MapArea[];
  /** Groups put together („Übrige Kreise in Sachsen“). */
  readonly unions: readonly MapGroup[];
}

interface Wanted {
  readonly grouping: MapLayout['level'];
  readonly state?: string | undefined;
  readonly states: readonly Named[];
}

/** Puts the states or districts of a figure into classes. */
export function layoutMap(
  view: Pick<FigureView, 'kind' | 'title' | 'quantity' | 'cells'>,
  { grouping, state, states }: Wanted,
): MapLayout {
  const { title, quantity, cells } = view;
  const limits = classLimits(quantity, wholeOf(cells));
  const isWhole = ({ group }: ViewCell) =>
    group.id === TOTAL || (grouping === 'kreise' && group.id === state);
  const groupOf = (cell: ViewCell): MapGroup => {
    const { id, label, members } = cell.group;
    const named = { id, label, ...(members && { members }) };
    if (cell.status !== 'published') return { ...named, kind: 'hidden', status: cell.status };
    const { value, interval, n, N, limited } = cell;
    const written = {
      value: formatEstimate(quantity, { value, interval }),
      range: formatRange(quantity, interval),
    };
    return {
      ...named,
      kind: 'shown',
      class: classOfWritten(quantity, limits, value),
      ...written,
      n,
      N,
      limited,
    };
  };
  const unions = cells.filter(({ group }) => group.members !== undefined).map(groupOf);
  const areas = cells
    .filter((cell) => !isWhole(cell) && cell.group.members === undefined)
    .map((cell): MapArea => sharedOf(cell, unions) ?? groupOf(cell));
  return {
    level: grouping,
    ...(grouping === 'kreise' && state !== undefined && { state }),
    states,
    title: titleOf(title, quantity),
    quantity: quantity.name,
    kind: quantity.kind,
    unit: quantity.unit,
    classes: classesOf(classNames(quantity, limits), [...areas, ...unions]),
    wholes: cells.filter(isWhole).map(groupOf),
    areas,
    unions,
  };
}

/** Counts what has a value of its own; an area that only shares one stands behind the groups put together. */
export function classesOf(
  names: readonly string[],
  groups: readonly (MapArea | MapGroup)[],
): readonly MapClass[] {
  return names.map((name, position) => {
    const own = groups.flatMap((one) => (one.kind === 'shown' && one.class === position ? [one] : []));
    return { name, groups: own.length, n: own.reduce((sum, { n }) => sum + n, 0) };
  });
}

function sharedOf(cell: ViewCell, unions: readonly MapGroup[]): Shared | undefined {
  if (cell.status !== 'merged') return undefined;
  const union = unions.find(({ id }) => id === cell.into);
  if (union?.kind !== 'shown') return undefined;
  const { id, label } = cell.group;
  return { kind: 'shared', id, label, class: union.class, union: union.label };
}

/** A question is its own sentence; after it stands what is read off. */
const titleOf = (title: string, { name }: Quantity): string =>
  title.endsWith('?') ? `${title} ${name}` : `${title}, ${name}`;

/** The value of all units together; where that is hidden, the middle one of those that are shown. */
function wholeOf(cells: readonly ViewCell[]): number {
  const shown = cells.flatMap((cell) => (cell.status === 'published' ? [cell] : []));
  const whole = shown.find(({ group }) => group.id === TOTAL);
  const sorted = shown.map(({ value }) => value).toSorted((a, b) => a - b);
  return whole?.value ?? sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** „n = 48 von N = 130“ */
export function countsOf({ n, N }: Pick<Shown, 'n' | 'N'>): string {
  return `n = ${formatCount(n)} von N = ${formatCount(N)}`;
}
