import type { Admitted, Selection } from '#survey';

/** Which figure of which edition. */
export interface FigureKey {
  readonly edition: number;
  readonly figure: string;
}

/** The last interim state (Zwischenstand) of one figure, for everybody the same. */
export interface InterimState {
  readonly rev: number;
  /** When it was made. */
  readonly asOf: string;
  readonly admitted: readonly Admitted[];
}

/** Own selections of which a figure was shown to anybody, the first one first. */
export interface ShownSelections {
  /** 0 while there is none. */
  readonly rev: number;
  readonly shown: readonly Selection[];
}

/** What was ever shown of unreleased figures. Every change is one write, conditional on the revision that was seen. */
export interface LiveStore {
  /** `undefined` before the first one. Read consistently, as everything here. */
  interim(key: FigureKey): Promise<InterimState | undefined>;
  /** `rev` must be the one seen + 1, or 1. */
  putInterim(key: FigureKey, state: InterimState): Promise<'saved' | 'changedMeanwhile'>;
  selections(key: FigureKey): Promise<ShownSelections>;
  putSelections(key: FigureKey, selections: ShownSelections): Promise<'saved' | 'changedMeanwhile'>;
  /** Whether an account looked at a figure on that day, `2026-11-25`. */
  hasViewed(key: FigureKey, account: string, day: string): Promise<boolean>;
  markViewed(key: FigureKey, account: string, day: string): Promise<void>;
}
