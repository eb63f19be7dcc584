import type { FigureGroup } from '#survey';
import { formatShare } from '#lib/format.ts';
import type { Selection, View } from '#lib/url/selection.ts';
import type { FigureView, ValueCell, ViewCell } from './figureView.ts';
import { groupName } from './groupName.ts';
import { TOTAL } from './groups.ts';
import { GROUPING_DATIVES, GROUPING_NAMES } from './offeredViews.ts';
import { placeText, upper } from './placeText.ts';
import { dativeOf, formatEstimate, formatQuartile, REACHED, type Quantity } from './quantity.ts';

type Shown = Pick<FigureView, 'title' | 'kind' | 'multiple' | 'quantity' | 'options' | 'cells'>;
type Where = Pick<Selection, 'grouping' | 'state'>;

/** What is said of the groups: the values of some of them, of as many as there are. */
interface Range {
  readonly texts: readonly string[];
  readonly first: ValueCell | undefined;
  readonly all: number;
  /** Some of them are shown put together only. */
  readonly hasUnions: boolean;
}

/**
 * Says in one sentence what a figure shows of its groups, to be read out. It names the range and no ranking, as intervals
 * may overlap; groups put together stay out of it, and how many of the others have a value is said where some have none.
 * Where all levels or options are shown it says the largest share, and not that it is the largest: intervals may overlap.
 *
 * „E-Akte: Die Länder liegen zwischen 38,2 und 52,1 Punkten“, „Größte Hemmnisse: In den Ländern nennen 30 % bis 41 % der
 * Verwaltungen „Fehlendes Personal“ (3 von 5 Ländern veröffentlicht)“
 *
 * @param state what values are that can be seen here
 */
export function figureSentence(
  figure: Shown,
  where: Where,
  view: View,
  state: 'veröffentlicht' | 'sichtbar' = 'veröffentlicht',
): string {
  if (view === 'stufen') return `${figure.title}: ${largestShare(figure, where)}`;
  const isQuartile = view === 'quartile';
  const range = rangeOf(figure, where, isQuartile);
  const [low = '', high = ''] = [range.texts[0], range.texts.at(-1)];
  const within = withinText(figure, where);
  const groups = `${GROUPING_NAMES[where.grouping]}${within}`;
  if (range.first === undefined) {
    const none = range.hasUnions ? 'kein einzelner Wert' : 'kein Wert';
    return `${figure.title}: Für die ${groups} ist ${none} ${state}`;
  }
  const rest = restText(range, where, state);
  if (range.texts.length === 1)
    return `${figure.title}: ${onlyOne(figure, range.first, { low, isQuartile, state, range })}`;
  const isShare = figure.quantity.kind === 'share' && !isQuartile;
  const mean = figure.kind === 'number' && !isQuartile ? ' im Mittel' : '';
  const said = isShare
    ? `In ${low === high ? 'allen' : 'den'} ${GROUPING_DATIVES[where.grouping]}${within} ${sharesText(figure, low === high ? low : `${low} bis ${high}`)}`
    : `${isQuartile ? `Die Mediane der ${groups}` : `Die ${groups}`} ${lieText(figure, low, high, mean)}`;
  return `${figure.title}: ${said}${rest}`;
}

function rangeOf({ quantity, cells }: Shown, where: Where, isQuartile: boolean): Range {
  const parts = cells.filter(({ group }) => isPart(group, where));
  const single = parts.filter(({ group }) => group.members === undefined);
  const shown = single
    .flatMap((cell) => readOff(cell, isQuartile))
    .toSorted((a, b) => a.value - b.value)
    .map(({ cell, value }) => ({
      cell,
      text: isQuartile ? formatQuartile(quantity, value) : formatEstimate(quantity, cell),
    }));
  return {
    texts: shown.map(({ text }) => text),
    first: shown[0]?.cell,
    all: single.length,
    hasUnions: single.length < parts.length,
  };
}

/** Whether a group is one of those that are compared, and not all together or the Land they are in. */
export const isPart = ({ id }: Pick<FigureGroup, 'id'>, { grouping, state }: Where): boolean =>
  id !== TOTAL && (grouping === 'laender' || id !== state);

function readOff(cell: ViewCell, isQuartile: boolean): { cell: ValueCell; value: number }[] {
  if (cell.status !== 'published') return [];
  const value = isQuartile ? cell.quartiles?.median : cell.value;
  return value === undefined ? [] : [{ cell, value }];
}

/** „ in Sachsen“, where only groups of one Land are shown. */
function withinText({ cells }: Shown, { grouping, state }: Where): string {
  const land = cells.find(({ group }) => group.id === state)?.group;
  return land === undefined || grouping === 'laender' ? '' : ` ${placeText(land)}`;
}

function restText({ texts, all, hasUnions }: Range, { grouping }: Where, state: string): string {
  if (texts.length === all) return '';
  const how = hasUnions ? `einzeln ${state}` : state;
  return ` (${texts.length} von ${all} ${GROUPING_DATIVES[grouping]} ${how})`;
}

function lieText({ quantity }: Shown, low: string, high: string, mean: string): string {
  const unit = quantity.unit === '' ? '' : ` ${dativeOf(quantity.unit)}`;
  return low === high
    ? `liegen alle${mean} bei ${low}${unit}`
    : `liegen${mean} zwischen ${low} und ${high}${unit}`;
}

/** „erreichen 12 % bis 31 % der Verwaltungen mindestens Stufe 3“ */
function sharesText({ quantity, multiple }: Pick<Shown, 'quantity' | 'multiple'>, share: string): string {
  if (quantity.name === REACHED) return `erreichen ${share} der Verwaltungen mindestens Stufe 3`;
  return `${multiple ? 'nennen' : 'antworten'} ${share} der Verwaltungen „${quantity.name}“`;
}

interface OneValue {
  readonly low: string;
  readonly isQuartile: boolean;
  readonly state: string;
  readonly range: Range;
}

function onlyOne(
  { quantity, multiple }: Shown,
  { group, limited }: ValueCell,
  { low, isQuartile, state, range }: OneValue,
): string {
  const name = group.kind === 'state' || group.kind === 'district' ? group.label : `„${groupName(group)}“`;
  const isShare = quantity.kind === 'share' && !isQuartile;
  const said = isShare
    ? `: Dort ${sharesText({ quantity, multiple }, low)}`
    : `, ${isQuartile ? 'Median ' : ''}${withUnit(low, quantity)}`;
  const value = range.hasUnions ? 'Ein einzelner Wert' : 'Ein Wert';
  return `${value} ist ${range.all > 1 ? 'nur ' : ''}für ${name} ${state}${said}${limited ? ', eingeschränkt belastbar' : ''}`;
}

const withUnit = (value: string, { kind, unit }: Quantity): string =>
  kind === 'share' ? value : `${value} ${unit}`.trimEnd();

/** Of all administrations of the figure, or of the Land that is selected. */
function largestShare(figure: Shown, { grouping, state }: Where): string {
  const { kind, multiple, options, cells, quantity } = figure;
  const land = grouping === 'laender' ? undefined : cells.find(({ group }) => group.id === state);
  const whole = land ?? cells.find(({ group }) => group.id === TOTAL);
  const shares = whole?.status === 'published' ? (whole.shares ?? []) : [];
  const most = Math.max(...shares);
  const option = options[shares.indexOf(most)];
  if (whole === undefined || option === undefined) return `Verteilung nach ${GROUPING_DATIVES[grouping]}`;
  // „Unter Stufe 3“ is no answer that somebody gave.
  if (kind === 'choice' && quantity.name === REACHED)
    return `${upper(placeText(whole.group))} ${sharesText(figure, formatShare(shares[0] ?? most))}`;
  const base = `${formatShare(most)} der Verwaltungen ${placeText(whole.group)}`;
  if (kind === 'level') return `${base} sind auf Stufe ${option.id}`;
  return `${base} ${multiple ? 'nennen' : 'antworten'} „${option.label}“`;
}
