import { amountBreaches } from './attackAmounts.ts';
import { countBreaches } from './attackCounts.ts';
import { derivableFrom } from './attackExact.ts';
import { structureOf, type AttackStructure } from './attackStructure.ts';
import { scoreBreaches } from './attackScores.ts';
import { unionsToTry } from './attackUnions.ts';
import type { Breach, LinearSolver, Problem } from './problem.ts';

/**
 * The attacker (Angreifer): what somebody finds out who knows all published sums and what was published before.
 *
 * Who took part is public, so all n are known. Atoms marked `known` are the attacker's own or were published by
 * their units; up to `coalition` respondents put together what they know of themselves. Every breach reported is
 * one. Without `solve` some are overlooked: exact algebra and bound propagation alone. With `solve` linear programs
 * settle the rest, see the README for what is proved and what stays uncovered.
 *
 * @param published ids of the sets that are published; sets never withheld are published anyway
 * @param structure of the same problem and pattern, if the caller kept it
 */
export function attack(
  problem: Problem,
  published: ReadonlySet<string>,
  solve?: LinearSolver,
  structure: AttackStructure = structureOf(problem, published),
): readonly Breach[] {
  const task = {
    problem,
    structure,
    solve,
    unions: once(() => unionsToTry(problem, structure)),
    derivable: once(() => derivableFrom(structure.space, problem, structure)),
  };
  return problem.features.flatMap((feature) => {
    switch (feature.kind) {
      case 'count':
        return countBreaches(task, feature);
      case 'amount':
        return amountBreaches(task, feature);
      case 'score':
        return scoreBreaches(task, feature);
    }
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
