import { collapseStrata, MIN_STRATUM } from '../statistics/collapseStrata.ts';
import type { Stratum } from '../statistics/stratum.ts';
import type { ScoredUnit } from './releaseInput.ts';

/** The strata of one state for one measure. */
export interface StateStrata {
  /** Collapsed; each with at least one value. */
  readonly strata: readonly Stratum[];
  /** Some units stand in a stratum in which nobody answered and which has no neighbour to collapse with. */
  readonly isPartlySilent: boolean;
}

/**
 * Puts the scores of one measure into collapsed strata, state by state.
 *
 * A stratum keeps three respondents even when a coalition takes out its own: in a smaller one the width of the
 * interval would tell them too much about the rest.
 *
 * A stratum never lies in two states. So the total is exactly the weighted mean of the states, which the disclosure
 * rules rely on.
 */
export function measureStrata(
  units: readonly ScoredUnit[],
  measure: string,
  coalition: number,
): ReadonlyMap<string, StateStrata> {
  const states = Map.groupBy(units, ({ state }) => state);
  return new Map(
    [...states].map(([state, own]) => [state, strataOfState(own, measure, MIN_STRATUM + coalition)]),
  );
}

function strataOfState(units: readonly ScoredUnit[], measure: string, minimum: number): StateStrata {
  const byStratum = Map.groupBy(units, ({ stratum }) => stratum);
  const valuesIn = (id: string) => (byStratum.get(id) ?? []).flatMap(({ scores }) => scores[measure] ?? []);
  const counts = [...byStratum].map(([id, own]) => ({
    id,
    size: own.length,
    respondents: valuesIn(id).length,
  }));
  const collapsed = collapseStrata(counts, minimum).map(({ ids, size }) => ({
    size,
    values: ids.flatMap(valuesIn),
  }));
  const strata = collapsed.filter(({ values }) => values.length > 0);
  return { strata, isPartlySilent: strata.length < collapsed.length };
}
