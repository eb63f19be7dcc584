/** Scores of two editions on the items they have in common, by today's keys of the units. */
export interface MatchedScores {
  readonly earlier: ReadonlyMap<string, number>;
  readonly later: ReadonlyMap<string, number>;
}

/** The edition before, as far as it can be compared. */
export interface PreviousEdition {
  readonly edition: number;
  /** Questions were not only reworded in between (Bruch). */
  readonly isBreak: boolean;
  /** By measure: index and dimensions. */
  readonly scores: ReadonlyMap<string, MatchedScores>;
}
