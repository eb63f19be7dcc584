import type { Feature, PlannedSet, Problem } from './problem.ts';

/** The same problem as if only these sets existed: without the atoms outside all of them. */
export function restrict(problem: Problem, sets: readonly PlannedSet[]): Problem {
  const kept = [...new Set(sets.flatMap(({ atoms }) => atoms))].toSorted((a, b) => a - b);
  const place = new Map(kept.map((atom, i) => [atom, i]));
  const moved = (atoms: readonly number[]) => atoms.map((atom) => place.get(atom) ?? 0);
  return {
    ...problem,
    atoms: pick(problem.atoms, kept),
    sets: sets.map((set) => ({ ...set, atoms: moved(set.atoms) })),
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
