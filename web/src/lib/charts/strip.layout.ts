import type { FigureGroup } from '#survey';
import type { FigureView } from '#lib/results/figureView.ts';
import { groupName } from '#lib/results/groupName.ts';
import { formatValue } from '#lib/results/quantity.ts';
import { axisOf, type Axis } from './axis.ts';

/** The groups of one kind inside each Land as dots on a line (Streifendiagramm). */
export interface StripLayout {
  readonly strips: readonly {
    readonly label: string;
    readonly dots: readonly { readonly label: string; readonly value: number; readonly isQuiet: boolean }[];
    /** Groups without a value of their own. */
    readonly hidden: number;
  }[];
  readonly axis: Axis;
}

/** @param states the Länder in their order */
export function layoutStrips(
  { cells, quantity }: Pick<FigureView, 'cells' | 'quantity'>,
  states: readonly Pick<FigureGroup, 'id' | 'label'>[],
  highlight?: string,
): StripLayout {
  const strips = states.map(({ id, label }) => {
    const own = cells.filter(({ group }) => group.parent === id);
    const dots = own.flatMap((cell) =>
      cell.status === 'published'
        ? [
            {
              label: groupName(cell.group),
              value: cell.value,
              isQuiet: highlight !== undefined && highlight !== cell.group.id,
            },
          ]
        : [],
    );
    return { label, dots, hidden: own.length - dots.length };
  });
  return {
    strips,
    axis: axisOf(
      quantity,
      strips.flatMap(({ dots }) => dots.map(({ value }) => value)),
    ),
  };
}

/** Says what the picture shows, Land by Land. */
export function stripsSummary({ strips, axis }: StripLayout): string {
  const parts = strips.map(({ label, dots, hidden }) => {
    const values = dots.map((dot) => `${dot.label} ${formatValue(axis.quantity, dot.value)}`).join(', ');
    return `${label}: ${values === '' ? 'kein Wert' : values}${hidden > 0 ? `, ${hidden} ohne eigenen Wert` : ''}`;
  });
  return `Punktdiagramm. ${parts.join('. ')}`;
}
