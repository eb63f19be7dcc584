import { groupsOf, type Group } from './plan.ts';

/** A published group minus the published groups inside it (Restgruppe); anybody can compute its mean. */
export interface Remainder {
  readonly group: Group;
  /** The largest published groups inside it; those in between are withheld. */
  readonly subtracted: readonly Group[];
  readonly atoms: readonly string[];
}

/**
 * The remainders of all published groups.
 *
 * They have no unit in common, every published mean is a weighted mean of them and the other way round. So whatever
 * can be derived from the published means together is put together from remainders, and protecting each of them
 * protects everything.
 */
export function remainders(plan: Group, isPublished: (group: Group) => boolean): readonly Remainder[] {
  return groupsOf(plan)
    .filter(isPublished)
    .map((group) => {
      const subtracted = group.children.flatMap((child) => largestPublished(child, isPublished));
      const gone = new Set(subtracted.flatMap(({ atoms }) => atoms));
      return { group, subtracted, atoms: group.atoms.filter((atom) => !gone.has(atom)) };
    });
}

function largestPublished(group: Group, isPublished: (group: Group) => boolean): readonly Group[] {
  return isPublished(group)
    ? [group]
    : group.children.flatMap((child) => largestPublished(child, isPublished));
}
