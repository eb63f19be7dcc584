import type { FigureGroup } from '#survey';
import type { FigureView, ViewCell } from './figureView.ts';
import { TOTAL } from './groups.ts';

/** The cell of a group; `undefined` where the figure has no such group. */
export function cellOf(
  { cells }: Pick<FigureView, 'cells'>,
  { id, members }: FigureGroup,
): ViewCell | undefined {
  const together = members?.join(' ');
  return cells.find(({ group }) => group.id === id && group.members?.join(' ') === together);
}

/** All groups of some figures, each once: where one puts groups together, another may show them alone. */
export function groupsOf(figures: readonly Pick<FigureView, 'cells'>[]): readonly FigureGroup[] {
  const all = figures.flatMap(({ cells }) => cells.map(({ group }) => group));
  const once = [
    ...new Map(all.map((group) => [[group.id, ...(group.members ?? [])].join(' '), group])).values(),
  ];
  return once.toSorted((a, b) => rankOf(a) - rankOf(b) || (isState(a) && a.id < b.id ? -1 : 0));
}

function rankOf({ id, members }: FigureGroup): number {
  if (id === TOTAL) return 0;
  return members === undefined ? 1 : 2;
}

export const isState = ({ kind, members }: FigureGroup): boolean => kind === 'state' && members === undefined;
