import type { FigureGroup } from '#survey';
import type { FigureView } from '#lib/results/figureView.ts';
import { groupName } from '#lib/results/groupName.ts';
import { formatEstimate } from '#lib/results/quantity.ts';
import { axisOf, type Axis } from './axis.ts';
import type { Height } from './rows.ts';

/** One group on the strip of its Land. */
export interface StripDot {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Set back behind one that is highlighted. */
  readonly isQuiet: boolean;
}

export interface Strip {
  readonly label: string;
  readonly dots: readonly StripDot[];
  /** Groups without a value of their own. */
  readonly hidden: number;
}

/** The groups of one kind inside each Land as dots on a line (Streifendiagramm). */
export interface StripLayout {
  readonly strips: readonly Strip[];
  readonly axis: Axis;
}

/** @param states the Länder in their order */
export function layoutStrips(
  { cells, quantity }: Pick<FigureView, 'cells' | 'quantity'>,
  states: readonly Pick<FigureGroup, 'id' | 'label'>[],
  highlight?: string,
): StripLayout {
  const strips = states.map(({ id, label }): Strip => {
    const own = cells.filter(({ group }) => group.parent === id);
    const dots = own.flatMap((cell): StripDot[] => {
      if (cell.status !== 'published') return [];
      const { group, value } = cell;
      const isQuiet = highlight !== undefined && highlight !== group.id;
      return [{ label: groupName(group), value, text: formatEstimate(quantity, cell), isQuiet }];
    });
    return { label, dots, hidden: own.length - dots.length };
  });
  const values = strips.flatMap(({ dots }) => dots.map(({ value }) => value));
  return { strips, axis: axisOf(quantity, values) };
}

/** Second line of a name: how many dots are missing. */
export const hiddenText = ({ hidden }: Strip): string => (hidden === 0 ? '' : `${hidden} ohne eigenen Wert`);

const AXIS = 44;

export function stripsHeight({ strips }: StripLayout): Height {
  const isDense = strips.some(({ dots }) => dots.length > 10);
  return {
    wide: AXIS + strips.length * (isDense ? 80 : 60),
    narrow: AXIS + strips.length * (isDense ? 104 : 84),
  };
}

/**
 * Moves dots apart that would overlap, up and down from the middle.
 *
 * @param places along the strip, in pixels
 * @returns rows of dots above (negative) or below the middle, in the same order
 */
export function dodged(places: readonly number[], diameter: number): number[] {
  const rows = places.map(() => 0);
  const order = places.map((_, i) => i).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const ends = new Map<number, number>();
  for (const i of order) {
    const place = places[i] ?? 0;
    const isFree = (row: number): boolean => place - (ends.get(row) ?? Number.NEGATIVE_INFINITY) >= diameter;
    let row = 0;
    while (!isFree(row)) row = row > 0 ? -row : 1 - row;
    rows[i] = row;
    ends.set(row, place);
  }
  return rows;
}

/** Says what the picture shows, Land by Land. */
export function stripsSummary({ strips }: StripLayout): string {
  const parts = strips.map((strip) => {
    const values = strip.dots.map(({ label, text }) => `${label} ${text}`).join(', ');
    const hidden = hiddenText(strip);
    return `${strip.label}: ${values === '' ? 'kein Wert' : values}${hidden === '' ? '' : `, ${hidden}`}`;
  });
  return `Punktdiagramm. ${parts.join('. ')}`;
}
