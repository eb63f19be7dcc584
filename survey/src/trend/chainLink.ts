import { collapseStrata, MIN_STRATUM } from '../statistics/collapseStrata.ts';
import { type DifferenceEstimate, panelDifference } from '../statistics/difference.ts';
import { summarisePairs } from '../statistics/pairSummary.ts';

/** What a chain link is made from. Scores are those on matched items, see `matchEditions`. */
export interface LinkInput {
  /** All units of the group in the later edition. */
  readonly units: readonly { readonly key: string; readonly stratum: string }[];
  /** Index or dimension score of each unit in the earlier edition, by today's keys. */
  readonly earlier: ReadonlyMap<string, number>;
  readonly later: ReadonlyMap<string, number>;
  /** Respondents a stratum needs to stand alone, at least `MIN_STRATUM`. */
  readonly minimum?: number;
}

/** One link of a chain: what the matched panel gained from one edition to the next, in points. */
export interface ChainLink extends DifferenceEstimate {
  /** Units with a score in both editions. */
  readonly n: number;
  /** All units of the group. */
  readonly N: number;
  /** Some units stand in a stratum without any panel member and without a neighbour to collapse with. */
  readonly isPartlySilent: boolean;
}

/**
 * Additive chain link (Kettenglied) L_t = Index_t(M, P) − Index_{t−1}(M, P): over matched items M and the matched panel
 * P, the bodies that answered both times, weighted by strata. Who joins or leaves moves nothing, nor does a new item.
 * Additive because a score ends at 0 and 100 and a ratio explodes near 0.
 *
 * @returns `undefined` when no variance can be estimated, because no stratum has two panel members
 */
export function chainLink({
  units,
  earlier,
  later,
  minimum = MIN_STRATUM,
}: LinkInput): ChainLink | undefined {
  const byStratum = Map.groupBy(units, ({ stratum }) => stratum);
  const panelIn = (id: string) =>
    (byStratum.get(id) ?? []).flatMap(({ key }) => {
      const before = earlier.get(key);
      const after = later.get(key);
      return before === undefined || after === undefined ? [] : [{ before, after }];
    });
  const counts = [...byStratum].map(([id, own]) => ({
    id,
    size: own.length,
    respondents: panelIn(id).length,
  }));
  const collapsed = collapseStrata(counts, minimum);
  const summaries = collapsed
    .filter(({ respondents }) => respondents > 0)
    .map(({ ids, size }) => {
      const panel = ids.flatMap(panelIn);
      return summarisePairs(
        size,
        panel.map(({ before }) => before),
        panel.map(({ after }) => after),
      );
    });
  const found = summaries.length === 0 ? undefined : panelDifference(summaries);
  if (!found) return undefined;
  const n = summaries.reduce((sum, one) => sum + one.n, 0);
  return { ...found, n, N: units.length, isPartlySilent: summaries.length < collapsed.length };
}
