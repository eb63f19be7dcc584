import { Polytope } from './attackPolytope.ts';
import { boundedSums, byColumn, type Attack } from './attackView.ts';
import { partialSum, propagate, type BoundedSum, type Ranges } from './bounds.ts';
import type { CountFeature } from './problem.ts';

/** What is known of the number of „ja“ in each column. */
export interface CountKnowledge {
  readonly n: readonly number[];
  readonly yes: readonly number[];
  /** Published sums first, in the order of the structure. */
  readonly sums: readonly BoundedSum[];
  readonly ranges: Ranges;
  readonly polytope: Polytope | undefined;
}

export function countKnowledge({ problem, structure, solve }: Attack, feature: CountFeature): CountKnowledge {
  const n = byColumn(structure, (atom) => problem.atoms[atom]?.n ?? 0);
  const yes = byColumn(structure, (atom) => feature.yes[atom] ?? 0);
  const sums = boundedSums(structure, yes, (set) => {
    const { id = '', atoms = [] } = problem.sets[set] ?? {};
    const band = feature.bands?.get(id);
    const count = partialSum(atoms, feature.yes);
    return band ? [count - band[0], band[1] - count] : [0, 0];
  });
  const ranges = propagate(sums, { lower: n.map(() => 0), upper: n });
  const polytope = solve && new Polytope(sums.slice(0, structure.sums.length), ranges, solve);
  return { n, yes, sums, ranges, polytope };
}
