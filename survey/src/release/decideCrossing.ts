import type { Attack } from '../disclosure/conflict.ts';
import type { PlannedSet, Problem } from '../disclosure/problem.ts';
import { restrict } from '../disclosure/restrict.ts';
import { setApart } from '../disclosure/setApart.ts';
import type { BaseStratum } from './baseStrata.ts';
import { crossingFamily } from './crossingFamily.ts';
import { crossTabulation } from './crossTabulation.ts';
import type { Decision, Decisions, DecisionTask, Verdict } from './decision.ts';
import { STRATUM } from './isTold.ts';
import { problemOf } from './problemOf.ts';
import { TOTAL_ID, type Family } from './publicationPlan.ts';
import { answeredKey, sharedVerdicts, type SharedVerdicts } from './sharedVerdicts.ts';
import type { Tabulation } from './tabulation.ts';
import { withoutGroups } from './withoutGroups.ts';

/**
 * Decides on the groups that cross the strata, region by region and then over all regions together.
 *
 * Whatever is published of one state tells nothing about another one, so each is attacked by itself; states put
 * together are one region. National groups come last.
 */
export function decideCrossing(
  task: DecisionTask,
  base: readonly BaseStratum[],
  tree: readonly Decision[],
  families: readonly Family[],
): Decisions {
  const { parameters, attack, thorough } = task;
  const tabulation = crossTabulation(task.tabulation);
  if (tabulation === undefined)
    return { groups: cutBands(families), problem: problemOf(task.tabulation, strataSets(base), parameters) };
  const rules = problemOf(tabulation, [], parameters);
  const verdicts = sharedVerdicts(tabulation);
  verdicts.add(tree);
  let decided: Decisions = { groups: [], problem: { ...rules, sets: strataSets(base) } };
  const decide = (own: readonly Family[], given: readonly PlannedSet[]) => {
    const more = decideFamilies({ rules, tabulation, verdicts, attack, given }, own);
    verdicts.add(more.groups);
    decided = {
      groups: [...decided.groups, ...more.groups],
      problem: { ...rules, sets: [...decided.problem.sets, ...more.sets] },
    };
  };
  for (const region of regionsOf(base)) {
    const inside = new Set(region.flatMap(({ atoms }) => atoms));
    const states = new Set(region.flatMap((stratum) => stratum.states));
    decide(
      families.filter(({ parent }) => states.has(parent)),
      decided.problem.sets.filter(({ atoms }) => atoms.every((atom) => inside.has(atom))),
    );
  }
  decide(
    families.filter(({ parent }) => parent === TOTAL_ID),
    decided.problem.sets,
  );
  return thorough === undefined ? decided : lastWord(decided, base, thorough, tabulation);
}

interface FamiliesTask {
  /** The problem without sets. */
  readonly rules: Problem;
  readonly tabulation: Tabulation;
  readonly verdicts: SharedVerdicts;
  readonly attack: Attack;
  /** What is published of the region anyway. */
  readonly given: readonly PlannedSet[];
}

/** Decides on families of one region; the sets are those that stand an attack beside what is given. */
function decideFamilies(
  { rules, tabulation, verdicts, attack, given }: FamiliesTask,
  families: readonly Family[],
): { readonly groups: readonly Decision[]; readonly sets: readonly PlannedSet[] } {
  const keyOf = (atoms: readonly number[]) => answeredKey(atoms, tabulation.n);
  const prepared = families.map((family) => crossingFamily(family, rules, tabulation, verdicts));
  const hidden = new Set(prepared.flatMap((family) => family.hidden.map(({ atoms }) => keyOf(atoms))));
  const candidates = new Map(
    prepared
      .flatMap((family) => family.sets)
      .filter(({ id, atoms }) => verdicts.known(id, atoms) === undefined && !hidden.has(keyOf(atoms)))
      .map((set) => [keyOf(set.atoms), set]),
  );
  const sets = [...candidates.values()];
  const all = [...given, ...sets];
  const left =
    sets.length === 0 ? new Set<string>() : setApart(restrict({ ...rules, sets: all }, all), attack);
  const verdictOn = (id: string, atoms: readonly number[]): Verdict => {
    const known = verdicts.known(id, atoms);
    if (known) return known;
    const set = candidates.get(keyOf(atoms));
    if (set === undefined || !left.has(set.id)) return { kind: 'withheld' };
    const stratum = set.atoms.join() === atoms.join() ? set.id : id;
    return { kind: 'shown', strata: [{ id: stratum, atoms }], crosses: true };
  };
  return {
    groups: prepared.flatMap((family) => family.decide(verdictOn)),
    sets: sets.filter(({ id }) => left.has(id)).map(({ id, atoms }) => ({ id, atoms, withhold: 'never' })),
  };
}

/** The thorough attacker tries everything that would be shown, all states together. */
function lastWord(
  { groups, problem }: Decisions,
  base: readonly BaseStratum[],
  thorough: Attack,
  { n }: Tabulation,
): Decisions {
  const strata = new Set(strataSets(base).map(({ id }) => id));
  const sets = problem.sets.map((set): PlannedSet =>
    strata.has(set.id) ? set : { id: set.id, atoms: set.atoms },
  );
  const left = setApart({ ...problem, sets }, thorough);
  const stays = ({ id }: PlannedSet) => strata.has(id) || left.has(id);
  const gone = new Set(problem.sets.filter((set) => !stays(set)).map(({ atoms }) => answeredKey(atoms, n)));
  return {
    groups: withoutGroups(groups, (atoms) => gone.has(answeredKey(atoms, n))),
    problem: { ...problem, sets: problem.sets.filter(stays) },
  };
}

/** Of several options nothing is shown that crosses the strata, not even size classes that were put together. */
function cutBands(families: readonly Family[]): readonly Decision[] {
  return families
    .filter(({ kind }) => kind === 'band')
    .flatMap(({ groups }) => groups)
    .map(({ atoms, N, ...group }) => ({ group, atoms, N, kind: 'withheld' }));
}

/** Strata by the states they lie in; states put together are one region. */
function regionsOf(base: readonly BaseStratum[]): readonly (readonly BaseStratum[])[] {
  return [...Map.groupBy(base, ({ states }) => states.join('+')).values()];
}

function strataSets(base: readonly BaseStratum[]): readonly PlannedSet[] {
  return base.map(({ id, atoms }) => ({
    id: `${STRATUM}${id}`,
    atoms: atoms.toSorted((a, b) => a - b),
    withhold: 'never',
  }));
}
