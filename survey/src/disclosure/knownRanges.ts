import { amountKnowledge } from './amountKnowledge.ts';
import { countKnowledge } from './countKnowledge.ts';
import { scoreKnowledge } from './scoreKnowledge.ts';
import { wholeAbove, wholeBelow, type Polytope } from './attackPolytope.ts';
import { structureOf } from './attackStructure.ts';
import { totalOf, type Attack } from './attackView.ts';
import type { Ranges } from './bounds.ts';
import type { Feature, LinearSolver, Problem } from './problem.ts';

type Range = readonly [lower: number, upper: number];

/**
 * What the attacker knows of the sum of each atom (Angreiferintervall): the range it lies in, by atom.
 *
 * Exact with `solve`, otherwise perhaps too wide. Sums of scores are counted from the lower end of the scale.
 */
export function knownRanges(
  problem: Problem,
  feature: Feature,
  published: ReadonlySet<string>,
  solve?: LinearSolver,
): readonly Range[] {
  const structure = structureOf(problem, published);
  const attack = { problem, structure, solve, unions: () => [], derivable: () => [] };
  const columnOf = new Map(structure.columns.flatMap((atoms, j) => atoms.map((atom) => [atom, j] as const)));
  const { ranges, polytope } = knowledgeOf(attack, feature);
  return problem.atoms.map(({ known }, atom): Range => {
    const [least, most] = endsOf(problem, feature, atom);
    const column = columnOf.get(atom);
    if (known === true) return [truthOf(feature, atom), truthOf(feature, atom)];
    if (column === undefined) return [least, most];
    const others = (structure.columns[column] ?? []).filter((other) => other !== atom);
    const ends = others.map((other) => endsOf(problem, feature, other));
    const [low, high] = rangeOf(column, ranges, polytope);
    return [
      Math.max(least, low - totalOf(ends.map(([, end]) => end))),
      Math.min(most, high - totalOf(ends.map(([end]) => end))),
    ];
  });

  function rangeOf(column: number, { lower, upper }: Ranges, space: Polytope | undefined): Range {
    if (!space) return [lower[column] ?? 0, upper[column] ?? 0];
    const [low, high] = [space.least([column]), space.most([column])];
    return feature.kind === 'count' ? [wholeAbove(low), wholeBelow(high)] : [low, high];
  }
}

function knowledgeOf(attack: Attack, feature: Feature) {
  switch (feature.kind) {
    case 'count':
      return countKnowledge(attack, feature);
    case 'amount':
      return amountKnowledge(attack, feature);
    case 'score':
      return scoreKnowledge(attack, feature);
  }
}

/** What an atom's sum could be if nothing were published. */
function endsOf({ atoms }: Problem, feature: Feature, atom: number): Range {
  const n = atoms[atom]?.n ?? 0;
  if (feature.kind === 'count') return [0, n];
  if (feature.kind === 'amount') return [0, n > 0 ? Infinity : 0];
  return [0, n * (feature.scale[1] - feature.scale[0])];
}

function truthOf(feature: Feature, atom: number): number {
  if (feature.kind === 'count') return feature.yes[atom] ?? 0;
  if (feature.kind === 'amount') return totalOf(feature.contributions[atom] ?? []);
  return totalOf((feature.values[atom] ?? []).map((value) => value - feature.scale[0]));
}
