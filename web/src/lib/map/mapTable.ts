import { formatCount } from '#lib/format.ts';
import type { PlainCell, PlainTable } from '#lib/results/plainTable.ts';
import { signOf } from '#lib/results/signs.ts';
import type { MapArea, MapGroup, MapLayout } from './regionMap.layout.ts';
import { stateOf } from './regions.ts';

/** A row of the table beside a map: an area, areas put together, or all together. */
export type MapRow = MapArea | MapGroup;

/** The rows of one state, or of all where areas are states; areas first, then those put together. */
export interface RowGroup {
  /** Absent where the rows need no heading. */
  readonly heading?: { readonly id: string; readonly label: string };
  readonly areas: readonly MapArea[];
  readonly unions: readonly MapGroup[];
}

/** Columns after the name of the area: value, interval where there is one, class, n of N and note. */
export function mapColumns({ quantity, wholes, areas }: MapLayout): readonly string[] {
  return [
    quantity,
    ...(hasRange({ wholes, areas }) ? ['Intervall (95 %)'] : []),
    'Klasse',
    'n von N',
    'Hinweis',
  ];
}

/** What the table says of an area: the same texts as columns there are. */
export function mapCells(layout: MapLayout, row: MapRow): readonly PlainCell[] {
  const ranges = hasRange(layout) ? 1 : 0;
  const nameOf = (position: number): string => layout.classes[position]?.name ?? '';
  if (row.kind === 'hidden') {
    const sign = signCell(row.status);
    return [...Array.from({ length: 3 + ranges }, () => sign), { text: '' }];
  }
  if (row.kind === 'shared') {
    const sign = signCell('merged');
    const [inClass, note] = [`gemeinsam: ${nameOf(row.class)}`, `in „${row.union}“`];
    return [sign, ...(ranges === 0 ? [] : [sign]), { text: inClass }, sign, { text: note }];
  }
  const { value, range = '', n, N, limited } = row;
  return [
    value,
    ...(ranges === 0 ? [] : [range]),
    nameOf(row.class),
    `${formatCount(n)} von ${formatCount(N)}`,
    limited ? 'eingeschränkt belastbar' : '',
  ].map((text) => ({ text }));
}

/** Districts stand under their state, and so do those put together; states need no heading. */
export function rowGroups({ level, states, areas, unions }: MapLayout): readonly RowGroup[] {
  if (level === 'laender') return [{ areas, unions }];
  return states
    .map((state) => ({
      heading: state,
      areas: areas.filter(({ id }) => stateOf(id) === state.id),
      unions: unions.filter(({ members }) => stateOf(members?.[0] ?? '') === state.id),
    }))
    .filter((group) => group.areas.length > 0);
}

/** The table beside a map as texts, to copy into another page. */
export function mapTable(layout: MapLayout, caption: string): PlainTable {
  const rows = [...layout.wholes, ...rowGroups(layout).flatMap(({ areas, unions }) => [...areas, ...unions])];
  return {
    caption,
    columns: ['Gebiet', ...mapColumns(layout)],
    rows: rows.map((row) => ({ group: row.label, cells: mapCells(layout, row) })),
  };
}

const hasRange = ({ wholes, areas }: Pick<MapLayout, 'wholes' | 'areas'>): boolean =>
  [...wholes, ...areas].some((row) => 'range' in row);

function signCell(status: Parameters<typeof signOf>[0]): PlainCell {
  const { sign, meaning } = signOf(status);
  return { text: sign, meaning };
}
