import type { Figure, PublishedCell } from './figure.ts';

/** A number a cell is read for. */
export interface Headline {
  /** What it is, where a cell has several: an option or „Stufe 3 und höher“. */
  readonly label?: string;
  readonly value: number;
  /** Of the value; `Anteil` is a share from 0 to 1. */
  readonly unit: string;
}

const SHARE = 'Anteil';

/** The numbers a published cell is read for: its mean, its ratio, or the share of each option. */
export function headlinesOf(figure: Figure, cell: PublishedCell): readonly Headline[] {
  if ('mean' in cell) return [{ value: cell.mean, unit: figure.unit }];
  if ('ratio' in cell) return [{ value: cell.ratio, unit: figure.unit }];
  if ('atLeast3' in cell) return [{ label: 'Stufe 3 und höher', value: cell.atLeast3.share, unit: SHARE }];
  const options = figure.kind === 'choice' ? figure.options : [];
  return cell.shares.flatMap(({ share }, position) => {
    const label = options[position]?.label;
    return label === undefined ? [] : [{ label, value: share, unit: SHARE }];
  });
}
