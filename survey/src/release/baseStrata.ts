import { collapseUntil, type CollapsedStratum } from '../statistics/collapseStrata.ts';
import type { Plan } from './publicationPlan.ts';
import { over, type Tabulation } from './tabulation.ts';

/** One stratum of the estimation (Schätzschicht), large and mixed enough for its sums to be published. */
export interface BaseStratum {
  readonly id: string;
  readonly atoms: readonly number[];
  /** Groups „Größenklasse im Land“ it consists of. */
  readonly groups: readonly string[];
  /** States it lies in; more than one only where a state is too small by itself. */
  readonly states: readonly string[];
}

/**
 * Divides all units into strata whose sums may be published each by itself.
 *
 * Within a state, size classes are collapsed with their neighbours until every stratum is safe. A state that is not
 * safe even as a whole is put together with the state with the fewest respondents (Übrige Länder). The strata have no
 * unit in common, so what can be derived from their sums is again a sum of strata. Everything else a release says about
 * all, states and size classes is computed from them and tells nothing more.
 *
 * @param isSafe whether the sums of these atoms may be known
 * @returns `undefined` when not even all units together are safe
 */
export function baseStrata(
  plan: Plan,
  { n }: Tabulation,
  isSafe: (atoms: readonly number[]) => boolean,
): readonly BaseStratum[] | undefined {
  const bands = new Map(
    plan.families
      .filter(({ kind }) => kind === 'stateBand')
      .flatMap(({ groups }) => groups.map((group) => [group.id, group])),
  );
  const atomsOf = (ids: readonly string[]) => ids.flatMap((id) => bands.get(id)?.atoms ?? []);
  const counts = [...bands.values()].map(({ id, N, atoms }) => ({
    id,
    size: N,
    respondents: over(atoms, n),
  }));
  const isSmall = ({ ids }: CollapsedStratum) => !isSafe(atomsOf(ids));
  const collapsed = collapseUntil(counts, isSmall).map(({ ids }): BaseStratum => {
    const states = [...new Set(ids.map((id) => bands.get(id)?.parent ?? ''))];
    return { id: ids.join('+'), atoms: atomsOf(ids), groups: ids, states };
  });
  return joinStates(collapsed, n, isSafe);
}

function joinStates(
  strata: readonly BaseStratum[],
  n: Int32Array,
  isSafe: (atoms: readonly number[]) => boolean,
): readonly BaseStratum[] | undefined {
  const unsafe = strata.find(({ atoms }) => !isSafe(atoms));
  if (unsafe === undefined) return strata;
  const others = strata.filter((stratum) => stratum !== unsafe);
  const [smallest] = [...Map.groupBy(others, ({ states }) => states.join('+'))]
    .map(([id, own]) => ({ id, own, respondents: own.reduce((sum, { atoms }) => sum + over(atoms, n), 0) }))
    .toSorted((a, b) => a.respondents - b.respondents || (a.id < b.id ? -1 : 1));
  if (smallest === undefined) return undefined;
  const parts = [...smallest.own, unsafe].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const joined: BaseStratum = {
    id: parts.map(({ id }) => id).join('+'),
    atoms: parts.flatMap(({ atoms }) => atoms),
    groups: parts.flatMap(({ groups }) => groups),
    states: [...new Set(parts.flatMap(({ states }) => states))].toSorted(),
  };
  return joinStates([...others.filter((one) => !smallest.own.includes(one)), joined], n, isSafe);
}
