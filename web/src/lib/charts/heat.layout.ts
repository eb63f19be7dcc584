import { classLimits, classOfWritten } from '#lib/map/classLimits.ts';
import { cellOf, groupsOf } from '#lib/results/cellOf.ts';
import type { FigureView, ViewCell } from '#lib/results/figureView.ts';
import { groupName } from '#lib/results/groupName.ts';
import { measureName } from '#lib/results/groups.ts';
import { formatEstimate, POINTS } from '#lib/results/quantity.ts';
import { signOf, type NoValue } from '#lib/results/signs.ts';

/** One field of one group: its value and shade, or the sign in place of a value. */
export type HeatCell =
  | { readonly kind: 'value'; readonly text: string; readonly shade: number; readonly isLimited: boolean }
  | { readonly kind: 'sign'; readonly text: string; readonly status: NoValue };

export interface HeatRow {
  /** Tells groups put together apart from others with the same id. */
  readonly key: string;
  readonly name: string;
  /** The name in full. */
  readonly label: string;
  readonly isHighlight: boolean;
  readonly cells: readonly HeatCell[];
}

/** Fields by groups (Raster), the same for the table and for pictures of it. */
export interface HeatLayout {
  readonly columns: readonly { readonly id: string; readonly name: string; readonly title: string }[];
  readonly rows: readonly HeatRow[];
}

/** Ends of the shades, the same as on a map of points. */
export const HEAT_LIMITS = classLimits(POINTS, 0);

/**
 * @param figures of points, all of one release
 * @param highlight id of a group that is set off
 */
export function layoutHeat(figures: readonly FigureView[], highlight?: string): HeatLayout {
  return {
    columns: figures.map((figure) => ({ id: figure.id, name: measureName(figure), title: figure.title })),
    rows: groupsOf(figures).map((group) => ({
      key: `${group.id} ${group.members?.join(' ') ?? ''}`,
      name: groupName(group),
      label: group.label,
      isHighlight: group.id === highlight,
      cells: figures.map((figure) => heatCell(cellOf(figure, group))),
    })),
  };
}

function heatCell(cell: ViewCell | undefined): HeatCell {
  if (cell?.status !== 'published')
    return { kind: 'sign', text: signOf(cell?.status).sign, status: cell?.status };
  const text = formatEstimate(POINTS, cell) + (cell.limited ? '\u00a0e' : '');
  return {
    kind: 'value',
    text,
    shade: classOfWritten(POINTS, HEAT_LIMITS, cell.value),
    isLimited: cell.limited,
  };
}

/** What a picture of it is of; the values are in the table. */
export function heatSummary({ columns, rows }: HeatLayout): string {
  return `Rastertabelle: ${rows.length} Gruppen nach ${columns.map(({ title }) => title).join(', ')}.`;
}

/** The signs that occur and what they mean: „/ nicht belastbar“ */
export function heatSigns({ rows }: HeatLayout): readonly string[] {
  const cells = rows.flatMap((row) => row.cells);
  const found = new Set(cells.flatMap((cell) => (cell.kind === 'sign' ? [cell.status] : [])));
  const isLimited = cells.some((cell) => cell.kind === 'value' && cell.isLimited);
  return [
    ...[...found].map((status) => `${signOf(status).sign} ${signOf(status).meaning}`),
    ...(isLimited ? ['e eingeschränkt belastbar'] : []),
  ];
}

/** Of a picture with as much room as its texts need, in pixels; key and heading stand above the rows, signs below. */
export const HEAT = { name: 300, column: 104, key: 32, head: 40, row: 34, foot: 30 } as const;

export const heatSize = ({ columns, rows }: HeatLayout) => ({
  width: HEAT.name + HEAT.column * columns.length,
  height: HEAT.key + HEAT.head + HEAT.row * rows.length + HEAT.foot,
});
