import * as z from 'zod';
import { unitKey } from '../region/unitKey.ts';

/**
 * Who became whom (Vorgänger und Nachfolger): one row for each predecessor of a unit, itself included where it goes on
 * under its own key. `inhabitants` are those that came from it, so a unit that was split has a row for each part.
 */
export const predecessor = z.strictObject({
  successor: unitKey,
  predecessor: unitKey,
  inhabitants: z.int().positive(),
  /** First day of the new area status (Gebietsstand). */
  validFrom: z.iso.date(),
});
export type Predecessor = z.infer<typeof predecessor>;

/** A score of the earlier edition, by a key of the later one. */
export interface HistoricScore {
  readonly score: number;
  /** Mean of predecessors, not an own answer; always marked when shown. */
  readonly isReconstructed: boolean;
}

/** Predecessors with a score must hold so large a share of the inhabitants, as a score must of its weights. */
const MIN_COVERAGE = 0.6;

/**
 * Scores of an earlier edition by the area status of a later one: what merged in between gets the mean of its
 * predecessors, weighted by inhabitants, flagged as reconstructed. The area status of an edition is that of 1 January.
 *
 * @param scores of the earlier edition by the keys of then
 * @returns without units whose predecessors with a score hold less than 60 % of the inhabitants, and without those
 *   that are no longer there
 */
export function reconstructHistory(
  scores: ReadonlyMap<string, number>,
  predecessors: readonly Predecessor[],
  earlier: number,
  later: number,
): ReadonlyMap<string, HistoricScore> {
  const history = new Map<string, HistoricScore>();
  for (const [key, score] of scores) history.set(key, { score, isReconstructed: false });
  const dates = predecessors
    .map(({ validFrom }) => validFrom)
    .filter((date) => date > `${earlier}-01-01` && date <= `${later}-01-01`);
  for (const date of [...new Set(dates)].toSorted())
    mergeOn(
      predecessors.filter(({ validFrom }) => validFrom === date),
      history,
    );
  return history;
}

/** Everything that became valid on one day, at once: a unit may give and take on the same day. */
function mergeOn(rows: readonly Predecessor[], history: Map<string, HistoricScore>): void {
  const before = new Map(history);
  for (const { predecessor: old } of rows) history.delete(old);
  for (const [successor, parts] of Map.groupBy(rows, (row) => row.successor)) {
    const score = weightedScore(parts, before);
    if (score === undefined) history.delete(successor);
    else history.set(successor, { score, isReconstructed: true });
  }
}

function weightedScore(
  parts: readonly Predecessor[],
  scores: ReadonlyMap<string, HistoricScore>,
): number | undefined {
  let all = 0;
  let known = 0;
  let sum = 0;
  for (const { predecessor: old, inhabitants } of parts) {
    const score = scores.get(old)?.score;
    all += inhabitants;
    if (score === undefined) continue;
    known += inhabitants;
    sum += inhabitants * score;
  }
  return known >= MIN_COVERAGE * all ? sum / known : undefined;
}
