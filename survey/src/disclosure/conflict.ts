import { derivations } from './derivations.ts';
import { measureSets, type MeasuredSet } from './measuredSet.ts';
import type { Breach, Feature, PlannedSet, Problem } from './problem.ts';
import { remaindersAround, type RemainderAround } from './remaindersAround.ts';
import { protectedAmong } from './respondents.ts';
import { restrict } from './restrict.ts';
import { shrink } from './shrink.ts';

/** Who looks for breaches, given the ids of the published sets; those marked `never` are published in any case. */
export type Attack = (problem: Problem, published: ReadonlySet<string>) => readonly Breach[];

/** Published sets that give something away together and may be withheld: at least one of them has to go. */
export type Conflict = readonly PlannedSet[];

type Sets = readonly MeasuredSet[];

const MOST_REMAINDERS = 8;

/**
 * Says on which published sets a breach rests.
 *
 * Tried in this order: published sets minus published sets inside them that leave little more than the breach (the
 * remainder); a linear combination of sets as near as possible; taking sets away as long as the attacker finds
 * something. Where the sum itself does not follow, the attacker confirms, knowing nothing else. The conflict is
 * empty if sets published for ever are enough.
 */
export function conflictFinder(
  problem: Problem,
  published: readonly PlannedSet[],
  attack: Attack,
): (breach: Breach) => Conflict {
  const sets = measureSets(problem, published);
  return ({ atoms, feature: id, kind }) => {
    const features = problem.features.filter((feature) => feature.id === id);
    const target = protectedAmong(problem, atoms);
    const around = sets.filter(({ has }) => target.every((atom) => has[atom] === 1));
    const families = growing(sets, around);
    const isBreach = (some: Sets) => {
      const chosen = some.map(({ set }) => set);
      const part = restrict({ ...problem, features }, chosen);
      return attack(part, new Set(chosen.map((set) => set.id))).length > 0;
    };
    const tells = (some: Sets) => kind !== 'narrow' && areExact(features, some);
    const needed =
      firstOf(
        remaindersAround(sets, around, target),
        (rest) => (rest.isTarget && tells(rest.sets)) || isBreach(rest.sets),
      )?.sets ??
      combination(problem, families, target, (some) => tells(some) || isBreach(some)) ??
      minimal(families, isBreach);
    return needed.map(({ set }) => set).filter(({ withhold }) => withhold !== 'never');
  };
}

/** The first of a few remainders that is a conflict. */
function firstOf(
  remainders: Iterable<RemainderAround>,
  isConflict: (rest: RemainderAround) => boolean,
): RemainderAround | undefined {
  let tried = 0;
  for (const rest of remainders) {
    if (isConflict(rest)) return rest;
    tried += 1;
    if (tried === MOST_REMAINDERS) return undefined;
  }
  return undefined;
}

/** Is the published figure of every set the sum itself, not only near it? */
function areExact(features: readonly Feature[], sets: Sets): boolean {
  return features.every((feature) => {
    switch (feature.kind) {
      case 'count':
        return !sets.some(({ set }) => feature.bands?.has(set.id) === true);
      case 'amount':
        return true;
      case 'score':
        return feature.rounding === 0;
    }
  });
}

/** Sets by nearness: what lies in the smallest set around and that set itself, then the next one, at last all others. */
function growing(sets: Sets, around: Sets): Sets[] {
  const left = new Set(sets);
  const families = around.map((whole) => {
    const inside = [...left].filter(({ atoms }) => atoms.every((atom) => whole.has[atom] === 1));
    for (const set of inside) left.delete(set);
    return inside;
  });
  return [...families, [...left]].filter((family) => family.length > 0);
}

function combination(
  { atoms }: Problem,
  families: readonly Sets[],
  target: readonly number[],
  isConflict: (some: Sets) => boolean,
): Sets | undefined {
  const sums = derivations<MeasuredSet>(atoms.length);
  for (const family of families) {
    for (const set of family) sums.add(set, set.atoms);
    const found = sums.of(target);
    if (found) return isConflict(found) ? found : undefined;
  }
  return undefined;
}

/** The nearest families with a breach, without what it does not need. */
function minimal(families: readonly Sets[], isBreach: (some: Sets) => boolean): Sets {
  const prefixes = families.map((_, i) => families.slice(0, i + 1).flat());
  const all = prefixes.find((some) => isBreach(some)) ?? prefixes.at(-1) ?? [];
  const fixed = all.filter(({ set }) => set.withhold === 'never');
  const free = all.filter(({ set }) => set.withhold !== 'never');
  return isBreach(fixed) ? [] : shrink(fixed, free, isBreach);
}
