import type { PlainFigure } from '#survey';
import { formatCount, formatDecimals, formatPoints, formatShare } from '#lib/format.ts';

/** What the one number is that is read off a group (Messgröße), and how it is written. */
export interface Quantity {
  /** „Mittelwert“, „Stufe 3 und höher“, an option … */
  readonly name: string;
  readonly kind: 'points' | 'share' | 'percent' | 'amount';
  /** As it stands after a number or at an axis: „Punkte“, „der Verwaltungen“, „EUR“; empty where nothing follows. */
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
      return { name: 'Mittelwert', kind: 'percent', unit: '', scale: figure.scale, decimals: 1 };
    case 'ratio': {
      const { unit, decimals } = figure;
      if (unit === '%') return { name: 'Anteil', kind: 'percent', unit: '', scale: [0, 100], decimals };
      return { name: 'Verhältnis', kind: 'amount', unit, decimals };
    }
  }
}

/** A value without its unit, save the percent sign: „51,2“, „61 %“, „1.250“ */
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

/** „51,2 bis 55,8“ */
export function formatRange(
  quantity: Pick<Quantity, 'kind' | 'decimals'>,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): string {
  return `${formatValue(quantity, lower)} bis ${formatValue(quantity, upper)}`;
}
