import type { Figure, FigureGroup, PublishedCell } from './figure.ts';

/** Kinds of group that consist of whole strata: they have a status in every figure. */
export const WHOLE: readonly FigureGroup['kind'][] = ['total', 'state', 'stateBand'];

/**
 * Whether a group consists of the strata it must: all that lie in it, or one of its own; what crosses the strata may also
 * have those of a group with the same administrations.
 *
 * @param groups those of the plan
 */
export function isComposed(
  figure: Figure,
  groups: readonly FigureGroup[],
  { group, strata }: PublishedCell,
): boolean {
  const ids = strata.map((position) => figure.strata[position]?.id ?? '');
  const isWhole = isSame(
    ids.flatMap((id) => id.split('+')),
    bandsOf(groups, group),
  );
  if (isWhole || WHOLE.includes(group.kind)) return isWhole;
  return (
    isSame(ids, [group.id]) ||
    figure.cells.some(
      (other) => other.status === 'published' && other.group.id !== group.id && isSame(other.strata, strata),
    )
  );
}

/** The size classes in the states that a group consists of; none for what crosses them. */
function bandsOf(
  groups: readonly FigureGroup[],
  { id, kind, members = [id] }: FigureGroup,
): readonly string[] {
  const own = groups.filter((band) => {
    if (band.kind !== 'stateBand') return false;
    if (kind === 'state') return members.includes(band.parent ?? '');
    if (kind === 'stateBand') return members.includes(band.id);
    return kind === 'total' || (kind === 'band' && band.id.endsWith(`-${id}`));
  });
  return own.map((band) => band.id);
}

function isSame<T extends string | number>(some: readonly T[], others: readonly T[]): boolean {
  return some.toSorted().join(' ') === others.toSorted().join(' ');
}
