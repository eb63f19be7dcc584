import type { Figure, FigureGroup, HiddenCell, PublishedCell } from '#survey';
import type { Quantity } from './quantity.ts';

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A published value of a group, whatever the kind of its figure. */
export interface ValueCell extends Pick<PublishedCell, 'status' | 'n' | 'N' | 'coverage' | 'limited'> {
  readonly group: FigureGroup;
  /** The number that is read, of the view's quantity. */
  readonly value: number;
  /** 95 %, of the value. */
  readonly interval: Interval;
  readonly quartiles?: { readonly q1: number; readonly median: number; readonly q3: number };
  /** Mean level, of a maturity item. */
  readonly meanLevel?: number;
  /** Share of each option. */
  readonly shares?: readonly number[];
  /** 95 %, of each share of an option; levels have none. */
  readonly shareIntervals?: readonly Interval[];
}

/** A value, or the sign in its place. */
export type ViewCell = ValueCell | HiddenCell;

/** What pages show of a figure: one grouping of it, without what it was computed from. */
export interface FigureView extends Pick<
  Figure,
  | 'id'
  | 'kind'
  | 'dimension'
  | 'unit'
  | 'edition'
  | 'releaseId'
  | 'questionnaireVersion'
  | 'synthetic'
  | 'source'
> {
  /** What it is called, in short. */
  readonly title: string;
  /** The question as it was asked, where it is one. */
  readonly question?: string;
  readonly quantity: Quantity;
  /** Levels or options, of figures that have them. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Several options may be chosen: their shares do not add up to 1. */
  readonly multiple: boolean;
  /** The whole first, then its parts in the order of the publication, parts put together last. */
  readonly cells: readonly ViewCell[];
}
