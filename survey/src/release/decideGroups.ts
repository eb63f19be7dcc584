import type { PlannedSet } from '../disclosure/problem.ts';
import { baseStrata } from './baseStrata.ts';
import type { Decision, Decisions, DecisionTask } from './decision.ts';
import { decideCrossing } from './decideCrossing.ts';
import { problemOf } from './problemOf.ts';
import type { Family, Plan, PlanGroup } from './publicationPlan.ts';
import { safetyOf } from './safetyOf.ts';
import { treeDecisions } from './treeDecisions.ts';

/**
 * Decides for every group of the plan whether its figure may be shown (Geheimhaltung).
 *
 * First all units are divided into strata that are safe by themselves; total, states and size classes are computed
 * from these and need no further protection. Then the groups that cross them, types and districts, are added as far as
 * the attacker, who knows the sums of all strata, finds nothing.
 */
export function decideGroups(task: DecisionTask): Decisions {
  const { plan, tabulation, parameters } = task;
  const base = baseStrata(plan, tabulation, safetyOf(task));
  const families = plan.families.filter(({ kind }) => parameters.groups.includes(kind));
  if (base === undefined) return nothing(task, families);
  const tree = treeDecisions(plan, base, families);
  const decided = new Set(tree.map(({ group }) => group.id));
  const open = families
    .map((family) => ({ ...family, groups: family.groups.filter(({ id }) => !decided.has(id)) }))
    .filter(({ groups }) => groups.length > 0);
  const crossed = decideCrossing(task, base, tree, open);
  return { groups: inPlanOrder(plan, [...tree, ...crossed.groups]), problem: crossed.problem };
}

/**
 * Groups as the plan has them, each once, in each family those put together last. In the order in which they were
 * decided, one could see why a group is withheld.
 */
function inPlanOrder({ total, families }: Plan, decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.group.id, decision]));
  const unions = decisions.filter(({ group }) => group.members !== undefined);
  const planned = (groups: readonly PlanGroup[]) => groups.flatMap(({ id }) => byId.get(id) ?? []);
  return [
    ...planned([total]),
    ...families.flatMap(({ kind, parent, groups }) => {
      const known = new Set(groups.map(({ id }) => id));
      const own = ({ group }: Decision) =>
        group.kind === kind && group.parent === parent && !known.has(group.id);
      return [...planned(groups), ...unions.filter(own)];
    }),
  ];
}

/** Not even the sum over all units may be known. */
function nothing({ plan, tabulation, parameters }: DecisionTask, families: readonly Family[]): Decisions {
  const groups = [plan.total, ...families.flatMap((family) => family.groups)];
  const noSets: readonly PlannedSet[] = [];
  return {
    groups: groups.map(({ atoms, N, ...group }): Decision => ({ group, atoms, N, kind: 'withheld' })),
    problem: problemOf(tabulation, noSets, parameters),
  };
}
