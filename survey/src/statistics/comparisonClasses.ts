import {
  classOf,
  type CollapsedStratum,
  DISTRICT_CLASS,
  MUNICIPAL_CLASSES,
  stateOf,
} from './collapseStrata.ts';

/** The classes in which states are compared. */
export interface ComparisonClasses {
  /** Comparison class of each class of strata; joined ones are named like `unter-5000+5000-9999`. */
  readonly classes: ReadonlyMap<string, string>;
  /** Units of each comparison class in all states together. */
  readonly mix: ReadonlyMap<string, number>;
}

/**
 * The finest classes that every state can be compared in (Vergleichsklassen): what is collapsed in one state is joined
 * in all, and a size class that some state does not have joins the next larger one. So Sachsen-Anhalt, which has no
 * administration below 5,000 inhabitants, is compared in „unter 10.000“.
 *
 * @param collapsed strata of all states, from `collapseStrata`, each with at least one respondent
 */
export function comparisonClasses(collapsed: readonly CollapsedStratum[]): ComparisonClasses {
  const names = classNames(collapsed);
  const mix = new Map<string, number>();
  for (const { ids, size } of collapsed) {
    const name = names.get(classOf(ids[0] ?? '')) ?? DISTRICT_CLASS;
    mix.set(name, (mix.get(name) ?? 0) + size);
  }
  return { classes: names, mix };
}

function classNames(collapsed: readonly CollapsedStratum[]): ReadonlyMap<string, string> {
  const joined = MUNICIPAL_CLASSES.map((_, rank) => rank > 0 && isJoinedBelow(rank, collapsed));
  const names = new Map([[DISTRICT_CLASS, DISTRICT_CLASS]]);
  for (const rank of MUNICIPAL_CLASSES.keys()) {
    if (joined[rank]) continue;
    const end = joined.findIndex((isJoined, other) => other > rank && !isJoined);
    const members = MUNICIPAL_CLASSES.slice(rank, end < 0 ? undefined : end);
    for (const member of members) names.set(member, members.join('+'));
  }
  return names;
}

/** Whether the class of this rank and the one below cannot be told apart in some state. */
function isJoinedBelow(rank: number, collapsed: readonly CollapsedStratum[]): boolean {
  const below = MUNICIPAL_CLASSES[rank - 1] ?? '';
  const states = new Set(collapsed.map(({ ids }) => stateOf(ids[0] ?? '')));
  const withBelow = new Set(
    collapsed
      .filter(({ ids }) => ids.some((id) => classOf(id) === below))
      .map(({ ids }) => stateOf(ids[0] ?? '')),
  );
  return (
    withBelow.size < states.size ||
    collapsed.some(({ ids }) => {
      const ranks = ids.map((id) => MUNICIPAL_CLASSES.indexOf(classOf(id)));
      return Math.min(...ranks) < rank && rank <= Math.max(...ranks);
    })
  );
}
