import type { Cell, Figure, FigureGroup } from './figure.ts';

/** A figure without the sums it was computed from, and with some of its cells. */
export type PlainFigure = WithoutSums<Figure>;
type WithoutSums<F extends Figure> = F extends Figure
  ? Omit<F, 'strata' | 'cells'> & { readonly cells: readonly Cell[] }
  : never;

/** Everything a release says of one group (Regionalprofil), beside what that group is part of. */
export interface GroupProfile {
  /** The group itself, then what it is part of, up to all units together. */
  readonly groups: readonly FigureGroup[];
  /** Only the cells of these groups, and of groups put together that one of them is in. */
  readonly figures: readonly PlainFigure[];
}

/** @returns `undefined` for a group that is not in the plan */
export function groupProfile(
  { groups }: { readonly groups: readonly FigureGroup[] },
  figures: readonly Figure[],
  id: string,
): GroupProfile | undefined {
  const line = lineOf(groups, id);
  if (line.length === 0) return undefined;
  const ids = new Set(line.map((group) => group.id));
  return { groups: line, figures: figures.map((figure) => onlyOf(figure, ids)) };
}

function lineOf(groups: readonly FigureGroup[], id: string | undefined): readonly FigureGroup[] {
  const group = groups.find((one) => one.id === id);
  return group === undefined ? [] : [group, ...lineOf(groups, group.parent)];
}

function onlyOf({ strata: _, cells: all, ...figure }: Figure, ids: ReadonlySet<string>): PlainFigure {
  const cells: readonly Cell[] = all;
  const into = new Set(
    cells.flatMap((cell) => (cell.status === 'merged' && ids.has(cell.group.id) ? [cell.into] : [])),
  );
  return { ...figure, cells: cells.filter(({ group: { id } }) => ids.has(id) || into.has(id)) };
}
