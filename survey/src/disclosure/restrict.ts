import type { Feature, PlannedSet, Problem } from './problem.ts';
import { isProtected } from './respondents.ts';

/**
 * The same problem as if only these sets were published: without the atoms outside all of them.
 *
 * Sets that lie in the atoms left stay planned where only planned sets are guarded, unless they were published for
 * ever.
 */
export function restrict(problem: Problem, sets: readonly PlannedSet[]): Problem {
  const places = new Int32Array(problem.atoms.length).fill(-1);
  for (const { atoms } of sets) for (const atom of atoms) places[atom] = 0;
  const kept = problem.atoms.flatMap((_, atom) => (places[atom] === 0 ? [atom] : []));
  kept.forEach((atom, place) => (places[atom] = place));
  const isKept = (atom: number) => (places[atom] ?? -1) >= 0;
  const moved = (set: PlannedSet): PlannedSet => ({
    ...set,
    atoms: set.atoms.filter(isKept).map((atom) => places[atom] ?? 0),
  });
  const published = new Set(sets);
  const stays = (set: PlannedSet) =>
    !published.has(set) &&
    set.withhold !== 'never' &&
    set.atoms.every((atom) => isKept(atom) || !isProtected(problem, atom));
  const planned = guardsPlannedSets(problem) ? problem.sets.filter(stays) : [];
  return {
    ...problem,
    atoms: pick(problem.atoms, kept),
    sets: [...sets, ...planned].map(moved),
    features: problem.features.map((feature) => restrictFeature(feature, kept)),
  };
}

const guardsPlannedSets = ({ features }: Problem): boolean =>
  features.some((feature) => feature.kind === 'count' && feature.guardEnds === 'sets');

function restrictFeature(feature: Feature, kept: readonly number[]): Feature {
  switch (feature.kind) {
    case 'count':
      return { ...feature, yes: pick(feature.yes, kept) };
    case 'amount':
      return { ...feature, contributions: pick(feature.contributions, kept) };
    case 'score':
      return { ...feature, values: pick(feature.values, kept) };
  }
}

const pick = <T>(all: readonly T[], places: readonly number[]): readonly T[] =>
  places.flatMap((place) => {
    const one = all[place];
    return one === undefined ? [] : [one];
  });
