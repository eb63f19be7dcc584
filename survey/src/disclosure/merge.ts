import { isUnsafe } from './primary.ts';
import type { PlannedSet, Problem } from './problem.ts';
import { respondentsOf } from './respondents.ts';

/** One classification of one parent (Gliederung): siblings that have no atom in common and are the parent together. */
export interface Family {
  readonly siblings: readonly PlannedSet[];
  /** Id of the merged set, „Übrige“. */
  readonly otherId: string;
}

/** How a family is shown; `members` are the ids of the siblings that were merged. */
export type Partition =
  | { readonly kind: 'asPlanned' }
  | { readonly kind: 'merged'; readonly other: PlannedSet; readonly members: readonly string[] }
  | { readonly kind: 'withheld' };

/**
 * Merges siblings unsafe by themselves into „Übrige“ (Zusammenfassen), so that nothing of the parent is left over.
 *
 * As long as „Übrige“ is unsafe itself, the sibling with the fewest respondents joins, on a tie the one with the
 * smaller id. A family of which fewer than two other siblings with respondents would be left is withheld: „Übrige“
 * would be all but one. Siblings nobody answered in stay as they are; those published for ever are left alone.
 */
export function mergeFamily(problem: Problem, { siblings, otherId }: Family): Partition {
  const answered = siblings.filter(({ atoms }) => respondentsOf(problem, atoms) > 0);
  const movable = answered.filter(({ withhold }) => withhold !== 'never');
  const unsafe = new Set(movable.filter((set) => isUnsafe(problem, set)));
  if (unsafe.size === 0) return { kind: 'asPlanned' };
  const size = ({ atoms }: PlannedSet) => respondentsOf(problem, atoms);
  const joining = movable
    .filter((set) => !unsafe.has(set))
    .toSorted((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1));
  for (let joined = 0; joined <= joining.length; joined++) {
    const members = [...unsafe, ...joining.slice(0, joined)];
    if (answered.length - members.length < 2) break;
    const other = union(otherId, members);
    if (!isUnsafe(problem, other)) return { kind: 'merged', other, members: inOrder(siblings, members) };
  }
  return { kind: 'withheld' };
}

function union(id: string, sets: readonly PlannedSet[]): PlannedSet {
  return { id, atoms: sets.flatMap(({ atoms }) => atoms).toSorted((a, b) => a - b) };
}

const inOrder = (siblings: readonly PlannedSet[], members: readonly PlannedSet[]) =>
  siblings.filter((set) => members.includes(set)).map(({ id }) => id);
