import type { Decision } from './decision.ts';

/** The same decisions with some groups that were shown withheld, and with them the groups put together in them. */
export function withoutGroups(
  decisions: readonly Decision[],
  isGone: (atoms: readonly number[]) => boolean,
): readonly Decision[] {
  const gone = new Set(
    decisions.flatMap((one) => (one.kind === 'shown' && isGone(one.atoms) ? [one.group.id] : [])),
  );
  return decisions.flatMap((decision): readonly Decision[] => {
    const { group, atoms, N } = decision;
    if (!gone.has(decision.kind === 'merged' ? decision.into : group.id)) return [decision];
    return group.members === undefined ? [{ group, atoms, N, kind: 'withheld' }] : [];
  });
}
