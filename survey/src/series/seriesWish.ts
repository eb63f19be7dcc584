/** What of a series is shown. */
export interface SeriesWish {
  /** Ids of groups, in the order in which they are shown; absent: all. */
  readonly groups?: readonly string[];
  /** Id of the option whose share is read; absent: the first. */
  readonly option?: string;
  /** First edition that is shown. */
  readonly since?: number;
  /** Only the first and the last edition with a value (Steigung), without the chained series. */
  readonly onlyEnds?: boolean;
}
