/** One edition before it is chained. */
export interface SeriesInput {
  readonly edition: number;
  /** Level of this edition's full item set and all its respondents; absent where it is withheld or unknown. */
  readonly level?: number;
  /** Gain on matched items in the matched panel since the edition before in the list; absent for the first. */
  readonly link?: number;
  /** Whether the items changed since then (Bruch). */
  readonly isBreak: boolean;
}

/** One edition in both series. */
export interface ChainedPoint {
  readonly edition: number;
  /** Level series (Niveaureihe): where the group stands now. Not comparable across a break. */
  readonly level?: number;
  /** Chained series (verkettete Reihe): how it moved; starts at the first level. */
  readonly chained?: number;
  /** The chain begins anew: a break symbol stands between this point and the one before. */
  readonly isBreak: boolean;
  /** Levels cannot be compared with those before: the items changed (Bruch). */
  readonly isChanged: boolean;
}

/**
 * Chained series (verkettete Reihe): Chained_t = Chained_{t−1} + L_t, beside the level series.
 *
 * Where a link is missing the chain ends, and a new one starts at the next level; that point is marked as a break. The
 * chain is not cut off at 0 and 100: it says how far the group moved, not where it stands.
 *
 * @param editions in order
 */
export function chainSeries(editions: readonly SeriesInput[]): readonly ChainedPoint[] {
  const points: ChainedPoint[] = [];
  for (const { edition, level, link, isBreak } of editions) {
    const before = points.at(-1)?.chained;
    const isLinked = before !== undefined && link !== undefined;
    const chained = isLinked ? before + link : level;
    points.push({
      edition,
      ...(level === undefined ? {} : { level }),
      ...(chained === undefined ? {} : { chained }),
      isBreak: points.length > 0 && (isBreak || !isLinked),
      isChanged: points.length > 0 && isBreak,
    });
  }
  return points;
}

/**
 * Chain drift (Kettendrift): how far a chain went astray from one direct comparison over the same editions, in points;
 * checked every third edition.
 *
 * @param links all links between the two editions
 * @param direct one link straight from the first to the last of them
 */
export function chainDrift(links: readonly number[], direct: number): number {
  return links.reduce((sum, link) => sum + link, 0) - direct;
}
