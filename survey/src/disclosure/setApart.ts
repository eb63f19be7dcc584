import type { Attack } from './conflict.ts';
import type { PlannedSet, Problem } from './problem.ts';
import { respondentsOf } from './respondents.ts';

/** Of what was withheld so many are tried again. */
const MOST_TRIED = 6;

/**
 * Withholds sets until the attacker finds nothing; those published for ever stay.
 *
 * Of each breach the set with the fewest respondents that touches it goes, several at once. Then what was withheld is
 * tried again, the largest first: it comes back where it does no harm any more.
 *
 * @returns ids of the sets that stay
 */
export function setApart(problem: Problem, attack: Attack): ReadonlySet<string> {
  const sizeOf = new Map(problem.sets.map((set) => [set.id, respondentsOf(problem, set.atoms)]));
  const bySize = (a: PlannedSet, b: PlannedSet) =>
    (sizeOf.get(a.id) ?? 0) - (sizeOf.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1);
  const [forEver, open] = [
    problem.sets.filter(({ withhold }) => withhold === 'never'),
    problem.sets.filter(({ withhold }) => withhold !== 'never').toSorted(bySize),
  ];
  const shown = new Set(open.map(({ id }) => id));
  const withheld: PlannedSet[] = [];
  for (;;) {
    const hit = new Set<PlannedSet>();
    const touched = new Set<PlannedSet>();
    for (const { atoms } of attack(problem, shown)) {
      const candidates = open.filter(({ id }) => shown.has(id));
      const suspects = suspectsOf(new Set(atoms), candidates, forEver);
      const [smallest] = suspects;
      if (smallest === undefined) return new Set();
      if (!suspects.some((set) => touched.has(set))) hit.add(smallest);
      for (const set of suspects) touched.add(set);
    }
    if (hit.size === 0) break;
    for (const set of hit) {
      shown.delete(set.id);
      withheld.push(set);
    }
  }
  for (const set of withheld.toSorted(bySize).toReversed().slice(0, MOST_TRIED)) {
    shown.add(set.id);
    if (attack(problem, shown).length > 0) shown.delete(set.id);
  }
  return shown;
}

/** The sets a breach may rest on: those that touch it, or else those that touch a set published for ever around it. */
function suspectsOf(
  atoms: ReadonlySet<number>,
  candidates: readonly PlannedSet[],
  forEver: readonly PlannedSet[],
): readonly PlannedSet[] {
  const touching = touchedBy(atoms, candidates);
  if (touching.length > 0) return touching;
  const around = touchedBy(atoms, forEver).flatMap((set) => set.atoms);
  return touchedBy(new Set(around), candidates);
}

const touchedBy = (atoms: ReadonlySet<number>, sets: readonly PlannedSet[]): readonly PlannedSet[] =>
  sets.filter((set) => set.atoms.some((atom) => atoms.has(atom)));
