import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '#functions';
import { attack, knownRanges, type LinearSolver } from '#survey';
import {
  disclosureCases,
  problemOf,
  publishedWithout,
  type DisclosureCase,
} from '../builders/disclosureCases.ts';

let solve: LinearSolver;
beforeAll(async () => {
  solve = await createHighsSolver();
});

const CASES = disclosureCases();
const COUNTS = CASES.filter(({ kind }) => kind === 'count');

function breachesOf(one: DisclosureCase, withheld: readonly string[], solver?: LinearSolver) {
  const problem = problemOf(one);
  return attack(problem, publishedWithout(problem, withheld), solver).map(({ atoms, kind, interval }) => ({
    group: atoms.map((atom) => problem.atoms[atom]!.id).toSorted(),
    interval,
    kind: kind === 'certain' ? 'near-certain' : kind,
  }));
}

function rangesOf(one: DisclosureCase, withheld: readonly string[]) {
  const problem = problemOf(one);
  const ranges = knownRanges(problem, problem.features[0]!, publishedWithout(problem, withheld), solve);
  return Object.fromEntries(problem.atoms.flatMap(({ id, n }, i) => (n > 0 ? [[id, ranges[i]]] : [])));
}

describe('the attacker in the frozen cases', () => {
  it('knows all cases of counts and amounts', () => {
    expect([COUNTS.length, CASES.length]).toEqual([32, 37]);
  });

  it.for(COUNTS)('$id finds the breaches of what is only withheld for itself', (one) => {
    const expected = one.expected.breachesPrimaryOnly.map((breach) => ({
      ...breach,
      group: breach.group.toSorted(),
    }));
    for (const solver of [undefined, solve]) {
      expect(new Set(breachesOf(one, one.expected.primary, solver))).toEqual(new Set(expected));
    }
  });

  it.for(CASES)('$id sees a breach if and only if more has to be withheld', (one) => {
    const { primary, secondaryNeeded, minimalSecondaryPatterns } = one.expected;
    expect(breachesOf(one, primary, solve).length > 0).toBe(secondaryNeeded);
    for (const pattern of minimalSecondaryPatterns) {
      expect(breachesOf(one, [...primary, ...pattern], solve)).toEqual([]);
    }
  });

  it.for(CASES)('$id sees a breach in a set published alone if and only if it has to be withheld', (one) => {
    const { sets, atoms } = problemOf(one);
    // Beside a set published for ever, one that is safe by itself may still tell something.
    const isFrozen = sets.some(({ withhold }) => withhold === 'never');
    for (const set of sets) {
      const isUnsafe = one.expected.primary.includes(set.id);
      if (isFrozen && !isUnsafe) continue;
      const others = sets.map(({ id }) => id).filter((id) => id !== set.id);
      const breaches = breachesOf(one, others);
      expect(breaches.length > 0, set.id).toBe(isUnsafe);
      const inside = set.atoms.map((atom) => atoms[atom]!.id);
      for (const { group } of isFrozen ? [] : breaches)
        expect(
          group.filter((id) => !inside.includes(id)),
          set.id,
        ).toEqual([]);
    }
  });

  it.for(CASES)('$id knows each group as closely as expected', (one) => {
    const { primary, attackerIntervalsPrimaryOnly, exampleAfter } = one.expected;
    expect(rangesOf(one, primary)).toEqual(attackerIntervalsPrimaryOnly);
    if (exampleAfter) expect(rangesOf(one, exampleAfter.suppressed)).toEqual(exampleAfter.attackerIntervals);
  });
});
