import { mergeFamily } from '../disclosure/merge.ts';
import type { PlannedSet, Problem } from '../disclosure/problem.ts';
import type { Decision, Verdict } from './decision.ts';
import type { Family, PlanGroup } from './publicationPlan.ts';
import type { SharedVerdicts } from './sharedVerdicts.ts';
import { over, type Tabulation } from './tabulation.ts';

/** A family of groups that cross the strata: the sets to try, and how the outcome becomes decisions. */
export interface CrossingFamily {
  readonly sets: readonly PlannedSet[];
  /** What is hidden in any case: put together with others, or withheld. */
  readonly hidden: readonly PlannedSet[];
  readonly decide: (verdictOn: (id: string, atoms: readonly number[]) => Verdict) => readonly Decision[];
}

/**
 * Puts together what is too small or too uniform for itself („Übrige“), then asks for the rest one by one.
 *
 * @param verdicts what is shown already stays out of „Übrige“
 */
export function crossingFamily(
  family: Family,
  problem: Problem,
  { n, participants }: Tabulation,
  verdicts: Pick<SharedVerdicts, 'known'>,
): CrossingFamily {
  const { groups, kind, parent, restLabel } = family;
  const answered = groups.filter(({ atoms }) => over(atoms, n) > 0);
  const isShown = ({ id, atoms }: PlannedSet) => verdicts.known(id, atoms)?.kind === 'shown';
  const sets = answered
    .map(({ id, atoms }): PlannedSet => ({ id, atoms }))
    .map((set): PlannedSet => (isShown(set) ? { ...set, withhold: 'never' } : set));
  const open = sets.filter((set) => !isShown(set));
  const restId = `${parent}-${kind}-uebrige`;
  const partition = mergeFamily(problem, { siblings: sets, otherId: restId });
  // That all who took part left a question out is not told.
  const empty = groups
    .filter((group) => !answered.includes(group))
    .map((group) => decided(group, { kind: over(group.atoms, participants) > 0 ? 'withheld' : 'empty' }));
  if (partition.kind === 'withheld')
    return {
      sets: [],
      hidden: open,
      decide: (verdictOn) => [
        ...answered.map((group) =>
          decided(
            group,
            open.some(({ id }) => id === group.id) ? { kind: 'withheld' } : verdictOn(group.id, group.atoms),
          ),
        ),
        ...empty,
      ],
    };
  const members = partition.kind === 'merged' ? partition.members : [];
  const alone = answered.filter(({ id }) => !members.includes(id));
  const together = partition.kind === 'merged' ? [partition.other] : [];
  return {
    sets: [...open.filter(({ id }) => !members.includes(id)), ...together],
    hidden: open.filter(({ id }) => members.includes(id)),
    decide: (verdictOn) => {
      const merged = answered.filter(({ id }) => members.includes(id));
      return [
        ...alone.map((group) => decided(group, verdictOn(group.id, group.atoms))),
        ...together.flatMap(({ id, atoms }) =>
          restDecisions(merged, { id, label: restLabel }, verdictOn(id, atoms)),
        ),
        ...empty,
      ];
    },
  };
}

/** „Übrige“ and its members, which are withheld together if they are. */
function restDecisions(
  members: readonly PlanGroup[],
  { id, label }: { readonly id: string; readonly label: string },
  verdict: Verdict,
): readonly Decision[] {
  const [first] = members;
  if (first === undefined || verdict.kind !== 'shown')
    return members.map((group) => decided(group, { kind: 'withheld' }));
  const rest: PlanGroup = {
    id,
    label,
    kind: first.kind,
    ...(first.parent === undefined ? {} : { parent: first.parent }),
    members: members.map((member) => member.id),
    atoms: members.flatMap(({ atoms }) => atoms),
    N: members.reduce((sum, { N }) => sum + N, 0),
  };
  return [...members.map((group) => decided(group, { kind: 'merged', into: id })), decided(rest, verdict)];
}

function decided({ atoms, N, ...group }: PlanGroup, verdict: Verdict): Decision {
  return { group, atoms, N, ...verdict };
}
