import { derivations } from './derivations.ts';
import type { Breach, PlannedSet, Problem } from './problem.ts';
import { measureSets, type MeasuredSet } from './measuredSet.ts';
import { protectedAmong } from './respondents.ts';
import { restrict } from './restrict.ts';
import { shrink } from './shrink.ts';

/** Who looks for breaches, given the ids of the published sets; those marked `never` are published in any case. */
export type Attack = (problem: Problem, published: ReadonlySet<string>) => readonly Breach[];

/** Published sets that give something away together and may be withheld: at least one of them has to go. */
export type Conflict = readonly PlannedSet[];

/**
 * Says on which published sets a breach rests.
 *
 * Tried in this order: the smallest published set around the breach minus published sets inside it (the remainder);
 * a linear combination of sets as near as possible; taking sets away as long as the attacker finds something. The
 * attacker confirms each, knowing nothing else. The conflict is empty if sets published for ever are enough.
 */
export function conflictFinder(
  problem: Problem,
  published: readonly PlannedSet[],
  attack: Attack,
): (breach: Breach) => Conflict {
  const sets = measureSets(problem, published);
  const isBreach = (some: readonly MeasuredSet[]) => {
    const part = restrict(
      problem,
      some.map(({ set }) => set),
    );
    return attack(part, new Set(part.sets.map(({ id }) => id))).length > 0;
  };
  return ({ atoms }) => {
    const target = protectedAmong(problem, atoms);
    const around = sets.filter(({ has }) => target.every((atom) => has[atom] === 1));
    const families = growing(sets, around);
    const needed =
      confirmed(remainderAround(sets, around, target), isBreach) ??
      confirmed(combination(problem, families, target), isBreach) ??
      minimal(families, isBreach);
    return needed.map(({ set }) => set).filter(({ withhold }) => withhold !== 'never');
  };
}

function confirmed<T>(found: readonly T[] | undefined, isBreach: (some: readonly T[]) => boolean) {
  return found && isBreach(found) ? found : undefined;
}

/** The smallest set around and the largest disjoint ones inside it, away from the target. */
function remainderAround(
  sets: readonly MeasuredSet[],
  [whole]: readonly MeasuredSet[],
  target: readonly number[],
): readonly MeasuredSet[] | undefined {
  if (!whole) return undefined;
  const taken = new Uint8Array(whole.has.length);
  for (const atom of target) taken[atom] = 1;
  const parts = sets.toReversed().filter((part) => {
    const fits = part !== whole && part.atoms.every((atom) => taken[atom] === 0 && whole.has[atom] === 1);
    if (fits) for (const atom of part.atoms) taken[atom] = 1;
    return fits;
  });
  return [whole, ...parts];
}

/** Sets by nearness: what lies in the smallest set around and that set itself, then the next one, at last all others. */
function growing(sets: readonly MeasuredSet[], around: readonly MeasuredSet[]): (readonly MeasuredSet[])[] {
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
  families: readonly (readonly MeasuredSet[])[],
  target: readonly number[],
): readonly MeasuredSet[] | undefined {
  const sums = derivations<MeasuredSet>(atoms.length);
  for (const family of families) {
    for (const set of family) sums.add(set, set.atoms);
    const found = sums.of(target);
    if (found) return found;
  }
  return undefined;
}

/** The nearest families with a breach, without what it does not need. */
function minimal(
  families: readonly (readonly MeasuredSet[])[],
  isBreach: (some: readonly MeasuredSet[]) => boolean,
): readonly MeasuredSet[] {
  const prefixes = families.map((_, i) => families.slice(0, i + 1).flat());
  const all = prefixes.find((some) => isBreach(some)) ?? prefixes.at(-1) ?? [];
  const fixed = all.filter(({ set }) => set.withhold === 'never');
  const free = all.filter(({ set }) => set.withhold !== 'never');
  return isBreach(fixed) ? [] : shrink(fixed, free, isBreach);
}
