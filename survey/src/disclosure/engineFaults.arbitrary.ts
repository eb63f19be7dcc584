import { bruteForce } from './bruteForce.arbitrary.ts';
import { total } from './bruteForceView.arbitrary.ts';
import { CASES } from './cases.arbitrary.ts';
import type { Attack } from './conflict.ts';
import type { PlannedSet, Problem } from './problem.ts';
import { verdictOf } from './verdict.ts';
import { withhold, type Withholding } from './withhold.ts';

/*
 * Everything that must be true of what the engine withholds, judged by brute force. The unit tests ask it about the
 * engine, the mutation test about engines with a bug.
 */

/** What is wrong in the frozen cases; nothing if the engine is right. */
export function faultsInCases(attack: Attack = bruteForce): readonly string[] {
  return CASES.flatMap(({ id, problem, primary, verdict, patterns }) => {
    const result = withhold(problem, attack);
    const cheapest = Math.min(...(patterns ?? [[]]).map((ids) => costOf(problem, ids)));
    const faults = [
      ...(same(result.primary, primary) ? [] : [`primary is ${result.primary.join()}`]),
      ...(verdictOf(result) === verdict ? [] : [`verdict is ${verdictOf(result)}`]),
      ...(costOf(problem, result.secondary) <= cheapest
        ? []
        : [`secondary ${result.secondary.join()} is too dear`]),
      ...faultsIn(problem, result),
    ];
    return faults.map((fault) => `${id}: ${fault}`);
  });
}

/** What is wrong with a result. */
export function faultsIn(problem: Problem, result: Withholding): readonly string[] {
  const { published, primary, secondary, blocked } = result;
  const faults: string[] = [];
  const expect = (isTrue: boolean, fault: string) => {
    if (!isTrue) faults.push(fault);
  };
  expect(same([...published, ...primary, ...secondary], idsOf(problem.sets)), 'not every set has one status');
  expect(
    same(primary, idsOf(problem.sets.filter((set) => mayGo(set) && isUnsafe(problem, set)))),
    'wrong primary sets',
  );
  const shown = new Set(published);
  expect(
    problem.sets.every((set) => shown.has(set.id) || (mayGo(set) && sizeOf(problem, set) > 0)),
    'withholds what stays',
  );
  const breaches = (ids: Iterable<string>) => bruteForce(problem, new Set(ids)).length > 0;
  if (blocked) {
    expect(breaches(idsOf(problem.sets.filter((set) => !mayGo(set)))), 'blocked although withholding helps');
    return faults;
  }
  expect(!breaches(published), 'gives something away');
  for (const id of secondary) expect(breaches([...published, id]), `${id} is withheld for nothing`);
  return faults;
}

/** Respondents in these sets; totals count more than everything else. */
export function costOf(problem: Problem, ids: readonly string[]): number {
  const all = total(problem.sets.map((set) => sizeOf(problem, set))) + 1;
  const chosen = problem.sets.filter(({ id }) => ids.includes(id));
  return total(chosen.map((set) => sizeOf(problem, set) + (set.withhold === 'last' ? all : 0)));
}

/** The least that has to be withheld besides the primary sets, by trying every choice; undefined if nothing helps. */
export function optimumBesides(problem: Problem, primary: readonly string[]): number | undefined {
  const open = problem.sets.filter(({ id }) => !primary.includes(id));
  const free = open.filter((set) => mayGo(set) && sizeOf(problem, set) > 0);
  const choices = Array.from({ length: 2 ** free.length }, (_, bits) =>
    free.filter((__, i) => (bits >> i) & 1),
  )
    .map((chosen) => ({ chosen, cost: costOf(problem, idsOf(chosen)) }))
    .toSorted((a, b) => a.cost - b.cost);
  const isSafe = (gone: readonly PlannedSet[]) =>
    bruteForce(problem, new Set(idsOf(open.filter((set) => !gone.includes(set))))).length === 0;
  return choices.find(({ chosen }) => isSafe(chosen))?.cost;
}

/** The rules once more, through brute force: what gives the set as a whole away when nothing else is known. */
export function isUnsafe(problem: Problem, set: Pick<PlannedSet, 'id' | 'atoms'>): boolean {
  const open = set.atoms.filter((atom) => problem.atoms[atom]!.n > 0 && problem.atoms[atom]!.known !== true);
  if (total(set.atoms.map((atom) => problem.atoms[atom]!.n)) === 0) return false;
  const bodies = total(open.map((atom) => problem.atoms[atom]!.bodies ?? problem.atoms[atom]!.n));
  if (bodies < problem.minRespondents) return true;
  const alone = { ...problem, sets: [{ ...set }] };
  return bruteForce(alone, new Set([set.id])).some(({ atoms }) => same(atoms.map(String), open.map(String)));
}

const mayGo = ({ withhold: when }: PlannedSet) => when !== 'never';
const sizeOf = (problem: Problem, { atoms }: PlannedSet) =>
  total(atoms.map((atom) => problem.atoms[atom]!.n));
const idsOf = (sets: readonly PlannedSet[]) => sets.map(({ id }) => id);
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.toSorted().join() === b.toSorted().join();
