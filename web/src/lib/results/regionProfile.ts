import type { Cell, FigureGroup, GroupProfile, PlainFigure } from '#survey';
import type { FigureView, Interval, ValueCell, ViewCell } from './figureView.ts';
import { named } from './figureName.ts';
import { placeText } from './placeText.ts';
import { REACHED } from './quantity.ts';
import { viewWith } from './viewOf.ts';

/** What a release says of a region (Land or Kreis), as its page shows it. */
export interface RegionProfile {
  /** The region, then what it is part of, up to all. */
  readonly groups: readonly FigureGroup[];
  /** Index and dimensions: the region, what it is put together with, what it is part of. */
  readonly scores: readonly FigureView[];
  /** The scores by what they are of: the region, what it is put together with (may differ by score), what it is part of. */
  readonly columns: readonly ProfileColumn[];
  /** Items with the highest and the lowest shares, each with the share of all to compare with. */
  readonly strongest: readonly ItemLine[];
  readonly weakest: readonly ItemLine[];
  /** Items of which nothing is shown here, of so many. */
  readonly hiddenItems: number;
  readonly items: number;
}

/** One group over the index and all dimensions; absent where a score does not have it. */
export interface ProfileColumn {
  readonly label: string;
  /** „in Sachsen“ */
  readonly place: string;
  readonly isOwn: boolean;
  readonly cells: readonly (ViewCell | undefined)[];
}

/** How many of a region have reached level 3 or more of an item, and of all. */
export interface ItemLine {
  readonly id: string;
  readonly title: string;
  readonly cell: ValueCell;
  readonly whole: ViewCell | undefined;
}

const MOST_ITEMS = 5;

/** What the page of a region shows, from everything a release says of it. */
export function regionProfile({ groups, figures }: GroupProfile): RegionProfile {
  const [own, ...wider] = groups;
  const scores = figures
    .filter(({ kind }) => kind === 'score')
    .map((figure) => viewWith(named(figure), orderedCells(figure.cells, groups)));
  const items = figures.flatMap((figure) => (own && isMaturity(figure) ? [itemOf(figure, own, wider)] : []));
  const shown = items.filter((item): item is ItemLine => item.cell !== undefined);
  const ranked = shown.toSorted((a, b) => b.cell.value - a.cell.value || (a.id < b.id ? -1 : 1));
  const few = Math.min(MOST_ITEMS, Math.floor(ranked.length / 2));
  return {
    groups,
    scores,
    columns: columnsOf(scores, groups),
    strongest: ranked.slice(0, few),
    weakest: ranked.slice(ranked.length - few).toReversed(),
    hiddenItems: items.length - shown.length,
    items: items.length,
  };
}

/** The region first, then groups put together that it is in, then what it is part of. */
function orderedCells(cells: readonly Cell[], groups: readonly FigureGroup[]): readonly Cell[] {
  const rank = ({ group }: Cell): number => {
    const position = groups.findIndex(({ id }) => id === group.id);
    return position < 0 ? 0.5 : position;
  };
  return cells.toSorted((a, b) => rank(a) - rank(b));
}

function columnsOf(scores: readonly FigureView[], groups: readonly FigureGroup[]): readonly ProfileColumn[] {
  const column = (
    group: FigureGroup | undefined,
    isOwn: boolean,
    isIn: (group: FigureGroup) => boolean,
  ): ProfileColumn => ({
    label: group?.label ?? '',
    place: group === undefined ? '' : placeText(group),
    isOwn,
    cells: scores.map(({ cells }) => cells.find(({ group }) => isIn(group))),
  });
  const isUnion = ({ members }: FigureGroup): boolean => members !== undefined;
  const [own, ...wider] = groups.map((one, position) =>
    column(one, position === 0, (group) => group.id === one.id && !isUnion(group)),
  );
  const union = scores.flatMap(({ cells }) => cells.map(({ group }) => group)).find(isUnion);
  const together = column(union, false, isUnion);
  const all = own === undefined ? [] : [own, together, ...wider];
  return all.filter(({ cells }) => cells.some((cell) => cell !== undefined));
}

/** The region, or in its place the nearest larger group with most of the scores, and all to compare with. */
export function leadColumns(columns: readonly ProfileColumn[]): readonly ProfileColumn[] {
  const published = ({ cells }: ProfileColumn): number =>
    cells.filter((cell) => cell?.status === 'published').length;
  const lead =
    columns.find((column) => published(column) * 2 > column.cells.length) ??
    columns.find((column) => published(column) > 0);
  const all = columns.at(-1);
  return [...new Set([lead, all])].filter((column) => column !== undefined);
}

function isMaturity(figure: PlainFigure): boolean {
  return figure.kind === 'level' || (figure.kind === 'choice' && figure.options[0]?.label === REACHED);
}

function itemOf(
  figure: PlainFigure,
  { id: own }: FigureGroup,
  wider: readonly FigureGroup[],
): Omit<ItemLine, 'cell'> & { readonly cell?: ValueCell | undefined } {
  const view = viewWith(named(figure), figure.cells);
  const of = (id: string | undefined) => shareOnly(view.cells.find(({ group }) => group.id === id));
  const cell = of(own);
  return {
    id: figure.id,
    title: view.title,
    cell: cell?.status === 'published' ? cell : undefined,
    whole: of(wider.at(-1)?.id),
  };
}

/** The share that is shown, without those of all levels. */
function shareOnly(cell: ViewCell | undefined): ViewCell | undefined {
  if (cell?.status !== 'published') return cell;
  const { shares, meanLevel, ...value } = cell;
  return value;
}

/** Whether two intervals leave no doubt that one value is larger. */
export const isApart = (a: Interval, b: Interval): boolean => a.lower > b.upper || b.lower > a.upper;
