import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from '../disclosure/attack.ts';
import { bruteForce } from '../disclosure/bruteForce.arbitrary.ts';
import type { Attack } from '../disclosure/conflict.ts';
import type { Problem } from '../disclosure/problem.ts';
import { decideGroups } from './decideGroups.ts';
import type { Decision, Decisions } from './decision.ts';
import { smallCases, taskOf, type SmallCase } from './decisionTasks.arbitrary.ts';
import { isTold } from './isTold.ts';
import { over, type Tabulation } from './tabulation.ts';

const RUNS = Number(process.env['DISCLOSURE_RUNS'] ?? 400);

/** Brute force where it is an oracle: counts of which both answers are protected. */
const thorough: Attack = (problem, published) =>
  problem.features.every((feature) => feature.kind === 'count' && feature.protect === 'both')
    ? bruteForce(problem, published)
    : attack(problem, published);

interface Decided {
  readonly decisions: Decisions;
  readonly tabulation: Tabulation;
}

/** Decides with the quick attacker alone, or with brute force as the thorough one. */
function decide(one: SmallCase): readonly Decided[] {
  const task = taskOf(one);
  return [undefined, thorough].map((last) => ({
    decisions: decideGroups({ ...task, attack, thorough: last }),
    tabulation: task.tabulation,
  }));
}

const property = (holds: (decided: Decided, one: SmallCase, at: number) => void, cases = smallCases) => {
  fc.assert(
    fc.property(cases, (one) => decide(one).forEach((decided, at) => holds(decided, one, at))),
    { numRuns: RUNS },
  );
};
/** Of several options nothing is shown that cuts the strata. */
const crosses = ({ measure }: SmallCase) => measure.kind === 'choice' && measure.options.length > 2;
/** The first units of a case take part, but leave the question out. */
const leavingOut = smallCases.map((one) => ({
  ...one,
  respondents: one.respondents.map(({ key, values }) => ({
    key,
    values: key.slice(2).startsWith('-0-') ? {} : values,
  })),
}));
const allSets = ({ sets }: Problem) => new Set(sets.map(({ id }) => id));
describe('decideGroups', () => {
  it('leaves the attacker nothing, in strata and crossing groups together', () => {
    property(({ decisions: { problem } }, _, at) => {
      expect((at === 1 ? thorough : attack)(problem, allSets(problem))).toEqual([]);
    });
  });

  it('tells the attacker everything that is shown', () => {
    property(({ decisions: { groups, problem } }) => {
      for (const one of groups)
        if (one.kind === 'shown')
          for (const { atoms } of one.strata) expect(isTold(problem, atoms)).toBe(true);
    });
  });

  it('computes a group from strata that are this group', () => {
    property(({ decisions: { groups } }) => {
      for (const one of groups) {
        if (one.kind !== 'shown') continue;
        const atoms = one.strata.flatMap((stratum) => stratum.atoms);
        expect(atoms.toSorted((a, b) => a - b)).toEqual(one.atoms.toSorted((a, b) => a - b));
      }
    });
  });

  it('has one verdict on every group, and names a group that is shown where it puts some together', () => {
    property(({ decisions: { groups } }, one) => {
      const byId = new Map(groups.map((decision) => [decision.group.id, decision]));
      expect(byId.size).toBe(groups.length);
      const { plan, parameters } = taskOf(one);
      const families = plan.families.filter(({ kind }) => parameters.groups.includes(kind));
      for (const family of families.filter(
        ({ kind }) => !crosses(one) || ['state', 'stateBand'].includes(kind),
      ))
        for (const { id } of family.groups) expect(byId.has(id), id).toBe(true);
      for (const decision of groups) {
        if (decision.kind !== 'merged') continue;
        const into = byId.get(decision.into);
        expect(into?.kind).toBe('shown');
        const members = into?.group.members ?? [];
        const state = decision.group.kind === 'stateBand' ? decision.group.parent : undefined;
        expect(members.includes(decision.group.id) || members.includes(state ?? '')).toBe(true);
      }
    });
  });

  it('names groups in the order of the plan, so that their places tell of no decision', () => {
    property(({ decisions: { groups } }, one) => {
      const { total, families } = taskOf(one).plan;
      const planned = [total, ...families.flatMap((family) => family.groups)].map(({ id }) => id);
      const named = groups.filter(({ group }) => group.members === undefined).map(({ group }) => group.id);
      expect(named).toEqual(planned.filter((id) => named.includes(id)));
      for (const family of families) {
        const isOfFamily = ({ group: { kind, parent } }: Decision) =>
          kind === family.kind && parent === family.parent;
        const own = groups.filter(isOfFamily).map(({ group }) => group.members !== undefined);
        expect(own).toEqual(own.toSorted((a, b) => Number(a) - Number(b)));
      }
    });
  });

  it('shows of groups put together the whole only', () => {
    property(({ decisions: { groups } }) => {
      for (const { group, kind } of groups)
        if (kind === 'shown') for (const id of group.members ?? []) expect(kindOf(groups, id)).toBe('merged');
    });
  });

  it('has the same verdict on groups of the same units', () => {
    property(({ decisions: { groups } }) => {
      const isShown = new Map<string, boolean>();
      for (const decision of groups) {
        const key = decision.atoms.toSorted((a, b) => a - b).join();
        const shown = decision.kind === 'shown';
        expect(isShown.get(key) ?? shown, decision.group.id).toBe(shown);
        isShown.set(key, shown);
      }
    });
  });

  it('calls a group empty in which nobody took part, unless it is made of strata or nothing is shown at all', () => {
    property(({ decisions: { groups }, tabulation }, one) => {
      if (kindOf(groups, 'gesamt') !== 'shown') return;
      const isMadeOfStrata = ({ group: { kind } }: Decision) =>
        ['total', 'state', 'stateBand'].includes(kind) || (crosses(one) && kind === 'band');
      for (const decision of groups.filter((any) => !isMadeOfStrata(any)))
        if (over(decision.atoms, tabulation.participants) === 0)
          expect(decision.kind, decision.group.id).toBe('empty');
    });
  });

  it('calls no group empty in which somebody took part, for it is not told that all left a question out', () => {
    let left = 0;
    property(({ decisions: { groups }, tabulation }) => {
      for (const { kind, atoms } of groups) {
        if (kind === 'empty') expect(over(atoms, tabulation.participants)).toBe(0);
        left += Number(over(atoms, tabulation.n) === 0 && over(atoms, tabulation.participants) > 0);
      }
    }, leavingOut);
    expect(left).toBeGreaterThan(0);
  });
});

const kindOf = (groups: readonly Decision[], id: string) => groups.find(({ group }) => group.id === id)?.kind;
