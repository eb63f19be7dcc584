import type { Figure } from '#survey';
import type { FigureView } from '#lib/results/figureView.ts';
import { TOTAL } from '#lib/results/groups.ts';
import { viewFor, viewsOf } from '#lib/results/offeredViews.ts';
import { isState } from '#lib/results/cellOf.ts';
import { groupsIn, viewOf } from '#lib/results/viewOf.ts';
import { GROUPINGS, type Grouping, type Selection, type View } from '#lib/url/selection.ts';

/** What is shown of an unreleased figure: one grouping of it, and what else there is to choose. */
export interface LiveView {
  /** With the signs of hidden cells and without strata. */
  readonly figure: FigureView;
  /** What was asked for, as far as the figure has it. */
  readonly selection: Selection;
  /** Groupings the figure has at all: an interim state (Zwischenstand) has no types and no districts. */
  readonly groupings: readonly Grouping[];
  /** Länder that have groups of this grouping, in the order of the figure. */
  readonly states: readonly { readonly id: string; readonly label: string }[];
  /** Whether there are groups besides the whole; size classes of an interim state only exist within a Land. */
  readonly hasParts: boolean;
  readonly views: readonly View[];
  readonly view: View;
}

type Cells = readonly Figure['cells'][number][];

/** Takes from an unreleased figure what is selected, and nothing that is not in it. */
export function liveView(figure: Figure, wanted: Selection): LiveView {
  const { cells } = figure;
  const groupings = GROUPINGS.filter((one) => has(cells, one) || statesWith(cells, one).length > 0);
  const grouping = groupings.find((one) => one === wanted.grouping) ?? 'laender';
  const { highlight, release: _release, since: _since, ...rest } = wanted;
  const view = viewOf(figure, { ...rest, grouping });
  const isShown = view.cells.some(({ status, group }) => status === 'published' && group.id === highlight);
  const selection = { ...rest, grouping, ...(isShown && highlight !== undefined && { highlight }) };
  const material = { figure: view, series: [], grouping };
  return {
    figure: view,
    selection,
    groupings,
    states: statesWith(cells, grouping),
    hasParts: has(cells, grouping, selection.state),
    views: viewsOf(material),
    view: viewFor(material, selection),
  };
}

/** Whether there are groups besides what they are part of. */
function has(cells: Cells, grouping: Grouping, state?: string): boolean {
  const selection = { grouping, ...(state !== undefined && { state }) };
  const isWhole = (id: string): boolean => id === TOTAL || (grouping !== 'laender' && id === state);
  return groupsIn(cells, selection).some(({ group }) => !isWhole(group.id));
}

function statesWith(cells: Cells, grouping: Grouping): LiveView['states'] {
  return cells
    .filter(({ group }) => isState(group) && has(cells, grouping, group.id))
    .map(({ group: { id, label } }) => ({ id, label }));
}
