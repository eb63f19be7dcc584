import type { PlainFigure } from '#survey';
import { formatCount, formatDecimals, formatPoints, formatShare, formatToStep } from '#lib/format.ts';

/** Both ends of an interval, in the quantity it is of. */
interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** What the one number is that is read off a group (Messgröße), and how it is written. */
export interface Quantity {
  /** „Mittelwert“, „Stufe 3 und höher“, an option … */
  readonly name: string;
  readonly kind: 'points' | 'share' | 'percent' | 'amount';
  /** As it stands after a number or at an axis: „Punkte“, „der Verwaltungen“, „Euro“; empty where nothing follows. */
  readonly unit: string;
  /** Ends of the axis; absent where values decide. */
  readonly scale?: readonly [number, number];
  /** Of an amount. */
  readonly decimals: number;
}

/** What is read of a maturity item (Reifegradfrage): of security items nothing else is published. */
export const REACHED = 'Stufe 3 und höher';
/** What is read off a score. */
export const POINTS: Quantity = {
  name: 'Mittelwert',
  kind: 'points',
  unit: 'Punkte',
  scale: [0, 100],
  decimals: 1,
};

const SHARE = { kind: 'share', unit: 'der Verwaltungen', scale: [0, 1], decimals: 0 } as const;

/** @param option position of the option whose share is read, of figures that have options */
export function quantityOf(figure: PlainFigure, option: number): Quantity {
  switch (figure.kind) {
    case 'score':
      return POINTS;
    case 'level':
      return { name: REACHED, ...SHARE };
    case 'choice':
      return { name: figure.options[option]?.label ?? '', ...SHARE };
    case 'number':
      return { name: 'Mittelwert', kind: 'percent', unit: '', scale: figure.scale, decimals: 0 };
    case 'ratio': {
      const { unit, decimals } = figure;
      if (unit === '%') return { name: 'Anteil', kind: 'percent', unit: '', scale: [0, 100], decimals: 0 };
      return { name: 'Verhältnis', kind: 'amount', unit: unit.replace(/^EUR/, 'Euro'), decimals };
    }
  }
}

/*
 * How finely numbers are written (Rundung), here and nowhere else: points with one decimal, shares and percentages
 * without any, quartiles as they are published, in steps of 5, and amounts as finely as their interval. Files and the
 * interface have every number as it was published.
 */

/** A value without its unit, save the percent sign: „51,2“, „61 %“, „1.250“. A value with an interval: `formatEstimate`. */
export function formatValue({ kind, decimals }: Pick<Quantity, 'kind' | 'decimals'>, value: number): string {
  switch (kind) {
    case 'points':
      return formatPoints(value);
    case 'share':
      return formatShare(value);
    case 'percent':
      return `${formatDecimals(value, decimals)}\u00a0%`;
    case 'amount':
      return decimals === 0 ? formatCount(value) : formatDecimals(value, decimals);
  }
}

/** A value no more finely than its interval: „1.500“ where that is „1.300 bis 1.800“. */
export function formatEstimate(
  quantity: Pick<Quantity, 'kind' | 'decimals'>,
  { value, interval }: { readonly value: number; readonly interval: Ends },
): string {
  return quantity.kind === 'amount'
    ? formatToStep(value, stepOf(interval, quantity.decimals))
    : formatValue(quantity, value);
}

/** „51,2 bis 55,8“ */
export function formatRange(quantity: Pick<Quantity, 'kind' | 'decimals'>, interval: Ends): string {
  const { lower, upper } = interval;
  return [lower, upper].map((value) => formatEstimate(quantity, { value, interval })).join(' bis ');
}

/** A quartile, published in steps of 5: „45“, „45 %“ */
export function formatQuartile({ kind }: Pick<Quantity, 'kind'>, value: number): string {
  return kind === 'points' ? formatCount(value) : formatValue({ kind, decimals: 0 }, value);
}

/** Parts of an interval that a step has at least; a coarser one could move the value beyond its ends. */
const PARTS = 5;

/** The coarsest power of ten in which both ends of an interval are whole, but no more than a fifth of its width. */
function stepOf({ lower, upper }: Ends, decimals: number): number {
  const finest = 10 ** -decimals;
  const [from, to] = [Math.round(lower / finest), Math.round(upper / finest)];
  let step = 1;
  while ((to - from) / PARTS >= step * 10 && from % (step * 10) === 0 && to % (step * 10) === 0) step *= 10;
  return step * finest;
}

/** The unit of a figure as a line below its title: „Punkte 0–100“, „Angaben in Euro, gerundet …“ */
export function unitText({ kind, unit }: Pick<Quantity, 'kind' | 'unit'>): string {
  switch (kind) {
    case 'points':
      return 'Punkte 0–100';
    case 'share':
      return 'Angaben in Prozent der Verwaltungen';
    case 'percent':
      return 'Angaben in Prozent';
    case 'amount':
      return `Angaben in ${dativeOf(unit)}, gerundet (die Dateien sind genauer)`;
  }
}

/** „zwischen 3 und 5 Personentagen je …“ */
export const dativeOf = (unit: string): string => unit.replace(/^(Punkte|Personentage)\b/, '$1n');
