import type { Cell, FigureGroup, PlainFigure, PublishedCell } from '#survey';
import type { Grouping, Selection } from '#lib/url/selection.ts';
import type { FigureView, ValueCell } from './figureView.ts';
import { TOTAL } from './groups.ts';
import { quantityOf } from './quantity.ts';

type Wanted = Pick<Selection, 'grouping' | 'state' | 'option'>;

/** A figure by its short name, with the question it was asked by. */
type Named = PlainFigure & { readonly question?: string };

/** Takes from a figure the groups that are selected; all the rest would make pages ten times as large. */
export function viewOf(figure: Named, selection: Wanted): FigureView {
  return viewWith(figure, groupsIn(figure.cells, selection), selection.option);
}

/**
 * @param cells some of the figure's own, in the order in which they are shown
 * @param wanted id of the option whose share is read; absent or unknown: the first
 */
export function viewWith(figure: Named, cells: readonly Cell[], wanted?: string): FigureView {
  const { id, kind, title, dimension, unit, edition, releaseId, questionnaireVersion } = figure;
  const { synthetic, source, question } = figure;
  const options = 'options' in figure ? figure.options : [];
  const option = optionPosition(options, wanted);
  return {
    ...{ id, kind, title, ...(dimension === undefined ? {} : { dimension }), unit, edition, releaseId },
    ...{ questionnaireVersion, synthetic, source, ...(question !== undefined && { question }) },
    quantity: quantityOf(figure, option),
    options,
    multiple: figure.kind === 'choice' && figure.multiple,
    cells: cells.map((cell) => (cell.status === 'published' ? valueCell(cell, option) : cell)),
  };
}

/** Position of the option whose share is read; of the first where none is wanted or it is unknown. */
export function optionPosition(options: FigureView['options'], wanted: string | undefined): number {
  return Math.max(
    0,
    options.findIndex(({ id }) => id === wanted),
  );
}

const KINDS = {
  laender: ['state', 'state'],
  groessen: ['band', 'stateBand'],
  arten: ['unitType', 'stateType'],
  kreise: ['district', 'district'],
} as const satisfies Record<Grouping, readonly [string, string]>;

/** The whole, then its parts; parts put together last. Within a Land, all five are there to compare with. */
export function groupsIn<T extends { readonly group: FigureGroup }>(
  cells: readonly T[],
  { grouping, state }: Pick<Selection, 'grouping' | 'state'>,
): readonly T[] {
  const [ofAll, ofState] = KINDS[grouping];
  const isWithin = state !== undefined && grouping !== 'laender';
  const whole = cells.filter(({ group: { id } }) => id === TOTAL || (isWithin && id === state));
  const parts = cells.filter(({ group: { kind, parent } }) =>
    isWithin ? kind === ofState && parent === state : kind === ofAll,
  );
  const isUnion = ({ group: { members } }: T): boolean => members !== undefined;
  return [...whole, ...parts.toSorted((a, b) => Number(isUnion(a)) - Number(isUnion(b)))];
}

/** @param option position of the option whose share is the value */
function valueCell(cell: PublishedCell, option: number): ValueCell {
  const { group, status, n, N, coverage, limited } = cell;
  const common = { group, status, n, N, coverage, limited };
  if ('atLeast3' in cell) {
    const { share, interval } = cell.atLeast3;
    const levels = 'shares' in cell ? { meanLevel: cell.mean, shares: cell.shares } : {};
    return { ...common, value: share, interval, ...levels };
  }
  if ('shares' in cell) {
    const chosen = cell.shares[option];
    if (chosen === undefined) throw new Error(`${group.id} has no option ${option}.`);
    const shares = cell.shares.map(({ share }) => share);
    const shareIntervals = cell.shares.map(({ interval }) => interval);
    return { ...common, value: chosen.share, interval: chosen.interval, shares, shareIntervals };
  }
  if ('ratio' in cell) return { ...common, value: cell.ratio, interval: cell.interval };
  const { mean: value, interval, quartiles } = cell;
  if (quartiles === undefined) return { ...common, value, interval };
  const { q1, median, q3 } = quartiles;
  return { ...common, value, interval, quartiles: { q1, median, q3 } };
}
