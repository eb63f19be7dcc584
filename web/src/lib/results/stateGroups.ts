import type { FigureGroup } from '#survey';

interface OfGroup {
  readonly group: FigureGroup;
}
interface WithCells<Cell extends OfGroup = OfGroup> {
  readonly cells: readonly Cell[];
}

/** What pages that compare states show: all states together (Gesamtwert), states, states put together. */
export function ofStateGroups<T extends OfGroup>(parts: readonly T[]): readonly T[] {
  return parts
    .filter(({ group }) => rankOf(group) !== undefined)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export const isState = ({ kind, members }: FigureGroup): boolean => kind === 'state' && members === undefined;

/** All groups of some figures, each once: where one puts states together, another may show them alone. */
export function groupsOf(figures: readonly WithCells[]): readonly FigureGroup[] {
  const cells = figures.flatMap((figure) => figure.cells);
  const groups = [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
  return ofStateGroups(groups).map(({ group }) => group);
}

/** The cell of a group; `undefined` where the figure has no such group. */
export function cellOf<Cell extends OfGroup>(
  { cells }: WithCells<Cell>,
  group: FigureGroup,
): Cell | undefined {
  return cells.find((cell) => keyOf(cell) === keyOf({ group }));
}

/** Sorts total, states and states put together; these have the same id whatever they consist of. */
function keyOf({ group }: OfGroup): string {
  const { id, members = [] } = group;
  return [rankOf(group), id, ...members].join(' ');
}

function rankOf({ kind, members }: FigureGroup): number | undefined {
  if (kind === 'total') return 0;
  if (kind !== 'state') return undefined;
  return members === undefined ? 1 : 2;
}
