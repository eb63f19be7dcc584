import { total } from './bruteForceView.arbitrary.ts';
import { isUnsafe } from './engineFaults.arbitrary.ts';
import { mergeFamily } from './merge.ts';
import type { PlannedSet, Problem } from './problem.ts';

/*
 * Everything that must be true of how a family is merged, judged by brute force: for the unit test and for the
 * mutation test.
 */

/** What is wrong when the single atoms of the problem are a family. */
export function faultsInMerging(problem: Problem): readonly string[] {
  const frozen = problem.sets.flatMap(({ withhold, atoms }) =>
    withhold === 'never' && atoms.length === 1 ? atoms : [],
  );
  const siblings = problem.atoms.map(({ id }, i): PlannedSet => ({
    id,
    atoms: [i],
    ...(frozen.includes(i) && { withhold: 'never' }),
  }));
  const result = mergeFamily(problem, { siblings, otherId: 'other' });
  const size = ({ atoms }: PlannedSet) => total(atoms.map((atom) => problem.atoms[atom]!.n));
  const answered = siblings.filter((set) => size(set) > 0);
  const movable = answered.filter(({ withhold }) => withhold !== 'never');
  const unsafe = movable.filter((set) => isUnsafe(problem, set));
  const wanted = [
    ...unsafe,
    ...movable
      .filter((set) => !unsafe.includes(set))
      .toSorted((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1)),
  ];
  const firstSafe = wanted.findIndex(
    (_, i) =>
      i + 1 >= unsafe.length &&
      !isUnsafe(problem, { id: 'other', atoms: wanted.slice(0, i + 1).flatMap(({ atoms }) => atoms) }),
  );
  const count = firstSafe + 1;
  const expected =
    unsafe.length === 0 ? 'asPlanned' : count === 0 || answered.length - count < 2 ? 'withheld' : 'merged';
  if (result.kind !== expected) return [`family is ${result.kind} instead of ${expected}`];
  if (result.kind !== 'merged') return [];
  const members = wanted.slice(0, count);
  const sameIds =
    members
      .map(({ id }) => id)
      .toSorted()
      .join() === result.members.toSorted().join();
  const sameAtoms =
    result.other.atoms.join() ===
    members
      .flatMap(({ atoms }) => atoms)
      .toSorted((a, b) => a - b)
      .join();
  return sameIds && sameAtoms ? [] : [`merged ${result.members.join()}`];
}
