import type { ViewCell } from '#lib/results/figureView.ts';
import type { Selection } from '#lib/url/selection.ts';
import { TOTAL } from '#lib/results/groups.ts';

/** How groups stand in a chart: in which order, and which of them is set off. */
export type Arrangement = Pick<Selection, 'sort' | 'highlight'>;

/**
 * The groups of a chart in their order. What is put together with others is shown by these; the table has it. By value,
 * what the groups are part of stays first, and what has no value comes last.
 */
export function inOrder(cells: readonly ViewCell[], { sort }: Arrangement): readonly ViewCell[] {
  const unions = new Set(cells.map(({ group }) => group.id));
  const shown = cells.filter((cell) => cell.status !== 'merged' || !unions.has(cell.into));
  if (sort === undefined) return shown;
  const isWhole = ({ group }: ViewCell): boolean =>
    group.id === TOTAL || shown.some((one) => one.group.parent === group.id && one.group.id !== group.id);
  const [whole, parts] = [shown.filter(isWhole), shown.filter((cell) => !isWhole(cell))];
  return [...whole, ...parts.toSorted((a, b) => valueOf(b) - valueOf(a))];
}

const valueOf = (cell: ViewCell): number =>
  cell.status === 'published' ? cell.value : Number.NEGATIVE_INFINITY;
