import { TOTAL } from './groups.ts';
import { placeText, upper } from './placeText.ts';
import { dativeOf, formatEstimate, REACHED, type Quantity } from './quantity.ts';
import { hasValue, type SeriesPoint, type SeriesView } from './seriesView.ts';

/** What the sentence says of one edition. */
interface Known {
  /** „2018“, „2019, eingeschränkt belastbar“ */
  readonly edition: string;
  readonly text: string;
}

/**
 * Says in one sentence from where to where a measure went: of the only group beside all together, otherwise of all.
 *
 * „E-Akte: In den fünf Ländern ging es von 20,1 Punkten (2018) auf 38,2 Punkte (2025)“
 */
export function seriesSentence(title: string, series: readonly SeriesView[], quantity: Quantity): string {
  const one = spokenOf(series);
  const known = one === undefined ? [] : knownOf(one, quantity);
  const [first] = known;
  const last = known.at(-1);
  if (one === undefined || first === undefined || last === undefined)
    return `${title}: noch kein Wert für die fünf Länder zusammen`;
  return `${title}: ${said(upper(placeText(one.group)), first, last, quantity)}`;
}

function said(where: string, first: Known, last: Known, quantity: Quantity): string {
  if (quantity.kind === 'share') return `${where} ${sharesText(first, last, quantity.name)}`;
  const to = `${last.text} ${quantity.unit}`.trimEnd();
  if (first === last) return `${where} waren es ${to} (${last.edition})`;
  const from = `${first.text} ${dativeOf(quantity.unit)}`.trimEnd();
  return `${where} ging es von ${from} (${first.edition}) auf ${to} (${last.edition})`;
}

/** „erreichten 12 % (2018) und 31 % (2025) der Verwaltungen mindestens Stufe 3“ */
function sharesText(first: Known, last: Known, name: string): string {
  const at = ({ text, edition }: Known): string => `${text} (${edition})`;
  const shares = first === last ? at(last) : `${at(first)} und ${at(last)}`;
  return name === REACHED
    ? `erreichten ${shares} der Verwaltungen mindestens Stufe 3`
    : `antworteten ${shares} der Verwaltungen „${name}“`;
}

/** The only group beside all together that has a value; otherwise all together. */
export function spokenOf(series: readonly SeriesView[]): SeriesView | undefined {
  const others = series.filter(({ group }) => group.id !== TOTAL);
  const [only] = others.filter(hasValue);
  return others.length === 1 && only ? only : series.find(({ group }) => group.id === TOTAL);
}

function knownOf({ points }: Pick<SeriesView, 'points'>, quantity: Quantity): readonly Known[] {
  return points.flatMap((point) =>
    point.kind === 'value'
      ? [{ edition: editionText(point), text: formatEstimate(quantity, point.cell) }]
      : [],
  );
}

const editionText = ({ edition, cell: { limited } }: Extract<SeriesPoint, { kind: 'value' }>): string =>
  limited ? `${edition}, eingeschränkt belastbar` : String(edition);
