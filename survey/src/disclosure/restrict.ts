import type { Feature, PlannedSet, Problem } from './problem.ts';
import { protectedAmong } from './respondents.ts';

/**
 * The same problem as if only these sets were published: without the atoms outside all of them.
 *
 * Sets that lie in the atoms left stay planned, unless they were published for ever.
 */
export function restrict(problem: Problem, sets: readonly PlannedSet[]): Problem {
  const kept = [...new Set(sets.flatMap(({ atoms }) => atoms))].toSorted((a, b) => a - b);
  const place = new Map(kept.map((atom, i) => [atom, i]));
  const published = new Set(sets);
  const stays = (set: PlannedSet) =>
    published.has(set) ||
    (set.withhold !== 'never' && protectedAmong(problem, set.atoms).every((atom) => place.has(atom)));
  return {
    ...problem,
    atoms: pick(problem.atoms, kept),
    sets: problem.sets.filter(stays).map((set) => ({
      ...set,
      atoms: set.atoms.flatMap((atom) => place.get(atom) ?? []),
    })),
    features: problem.features.map((feature) => restrictFeature(feature, kept)),
  };
}

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
