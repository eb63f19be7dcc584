import { cheapestHit } from './cheapestHit.ts';
import { conflictFinder, type Attack, type Conflict } from './conflict.ts';
import { primarySuppression } from './primary.ts';
import type { Breach, PlannedSet, Problem } from './problem.ts';
import { respondentsOf } from './respondents.ts';

/** What is published of a problem, and why the rest is not. Ids in the order of `Problem.sets`; never public. */
export interface Withholding {
  readonly published: readonly string[];
  /** Unsafe by themselves (Primärsperrung). */
  readonly primary: readonly string[];
  /** Withheld to protect others (Sekundärsperrung). */
  readonly secondary: readonly string[];
  /** Something is given away even when everything is withheld that may be: the question must not be released. */
  readonly blocked: boolean;
}

/**
 * Cell suppression (Geheimhaltung): withholds sets until the attacker finds nothing.
 *
 * Sets unsafe by themselves go first. Each breach the attacker then finds rests on certain published sets, its
 * conflict, and at least one of them has to go; withheld is the choice with the fewest respondents that breaks all
 * conflicts known, totals (`last`) only where a conflict has nothing else. Then the attacker tries again. Since each
 * conflict is a breach by itself, nothing withheld could be taken back, and no valid choice is cheaper, as long as
 * less published never lets the attacker find more.
 */
export function withhold(problem: Problem, attack: Attack): Withholding {
  const primary = new Set(primarySuppression(problem));
  const open = problem.sets.filter((set) => !primary.has(set));
  const costOf = costIn(problem);
  const conflicts: Conflict[] = [];
  let secondary: ReadonlySet<PlannedSet> = new Set();
  for (;;) {
    const published = open.filter((set) => !secondary.has(set));
    const breaches = attack(problem, new Set(idsOf(published)));
    if (breaches.length === 0) return outcome(problem, primary, secondary);
    const conflictOf = conflictFinder(problem, published, attack);
    for (const breach of apart(breaches)) conflicts.push(conflictOf(breach));
    if (conflicts.some((conflict) => conflict.length === 0)) return blockedOutcome(problem, primary);
    secondary = cheapestHit(conflicts, costOf);
  }
}

/** Respondents, and for a total more than all other sets together. */
function costIn(problem: Problem): (set: PlannedSet) => number {
  const costs = new Map(problem.sets.map((set) => [set, respondentsOf(problem, set.atoms)]));
  const all = [...costs.values()].reduce((sum, cost) => sum + cost, 1);
  return (set) => (costs.get(set) ?? 0) + (set.withhold === 'last' ? all : 0);
}

/** Breaches that concern different atoms, the smallest first; the attacker tells about the others again. */
function apart(breaches: readonly Breach[]): readonly Breach[] {
  const seen = new Set<number>();
  return breaches
    .toSorted((a, b) => a.atoms.length - b.atoms.length)
    .filter(({ atoms }) => {
      const isNew = !atoms.some((atom) => seen.has(atom));
      for (const atom of atoms) seen.add(atom);
      return isNew;
    });
}

function outcome(
  { sets }: Problem,
  primary: ReadonlySet<PlannedSet>,
  secondary: ReadonlySet<PlannedSet>,
): Withholding {
  return {
    published: idsOf(sets.filter((set) => !primary.has(set) && !secondary.has(set))),
    primary: idsOf(sets.filter((set) => primary.has(set))),
    secondary: idsOf(sets.filter((set) => secondary.has(set))),
    blocked: false,
  };
}

function blockedOutcome(problem: Problem, primary: ReadonlySet<PlannedSet>): Withholding {
  const mayGo = (set: PlannedSet) =>
    set.withhold !== 'never' && !primary.has(set) && respondentsOf(problem, set.atoms) > 0;
  return { ...outcome(problem, primary, new Set(problem.sets.filter(mayGo))), blocked: true };
}

const idsOf = (sets: readonly PlannedSet[]) => sets.map(({ id }) => id);
