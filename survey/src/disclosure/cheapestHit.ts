interface Named {
  readonly id: string;
}

const MOST_STEPS = 2_000;

/**
 * The cheapest choice that takes at least one out of every conflict (gewichtete Treffermenge).
 *
 * Conflicts that have nothing in common are solved apart, each by branch and bound; should one need more than
 * `MOST_STEPS` steps, the best found so far is taken. Nothing chosen could be left out. On a tie the smaller id is
 * tried first, so the choice is always the same.
 */
export function cheapestHit<T extends Named>(
  conflicts: readonly (readonly T[])[],
  costOf: (one: T) => number,
): ReadonlySet<T> {
  const inOrder = (a: T, b: T) => costOf(a) - costOf(b) || (a.id < b.id ? -1 : 1);
  const sorted = conflicts.map((conflict) => conflict.toSorted(inOrder));
  const chosen = components(sorted).flatMap((part) => hitOf(part, costOf));
  return new Set(chosen);
}

/** Groups of conflicts that share nothing with the other groups. */
function components<T>(conflicts: readonly (readonly T[])[]): (readonly (readonly T[])[])[] {
  let groups: { members: Set<T>; conflicts: (readonly T[])[] }[] = [];
  for (const conflict of conflicts) {
    const touched = groups.filter(({ members }) => conflict.some((one) => members.has(one)));
    const whole = {
      members: new Set([...touched.flatMap(({ members }) => [...members]), ...conflict]),
      conflicts: [...touched.flatMap((group) => group.conflicts), conflict],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), whole];
  }
  return groups.map((group) => group.conflicts);
}

function hitOf<T>(conflicts: readonly (readonly T[])[], costOf: (one: T) => number): readonly T[] {
  const costOfAll = (chosen: readonly T[]) => chosen.reduce((sum, one) => sum + costOf(one), 0);
  let best = withoutNeedless(greedyHit(conflicts, costOf), conflicts);
  let least = costOfAll(best);
  let steps = MOST_STEPS;

  function search(chosen: readonly T[], spent: number, barred: ReadonlySet<T>): void {
    if (steps-- <= 0) return;
    const open = unhit(conflicts, chosen).map((conflict) => conflict.filter((one) => !barred.has(one)));
    if (spent + atLeast(open, costOf) >= least) return;
    const [next] = open.toSorted((a, b) => a.length - b.length);
    if (!next) {
      best = chosen;
      least = spent;
      return;
    }
    const tried = new Set(barred);
    for (const one of next) {
      search([...chosen, one], spent + costOf(one), tried);
      tried.add(one);
    }
  }

  search([], 0, new Set());
  return withoutNeedless(best, conflicts);
}

/** What hitting these costs at the very least: conflicts without a common member cost something each. */
function atLeast<T>(open: readonly (readonly T[])[], costOf: (one: T) => number): number {
  const used = new Set<T>();
  let sum = 0;
  for (const conflict of open) {
    if (conflict.some((one) => used.has(one))) continue;
    for (const one of conflict) used.add(one);
    sum += conflict[0] === undefined ? Infinity : costOf(conflict[0]);
  }
  return sum;
}

/** Takes what hits most for its cost, again and again. */
function greedyHit<T>(conflicts: readonly (readonly T[])[], costOf: (one: T) => number): readonly T[] {
  const chosen: T[] = [];
  for (let open = conflicts; open.length > 0; open = unhit(open, chosen)) {
    const hits = new Map<T, number>();
    for (const one of open.flat()) hits.set(one, (hits.get(one) ?? 0) + 1);
    const [best] = [...hits].toSorted(([a, ha], [b, hb]) => costOf(a) / ha - costOf(b) / hb);
    if (!best) throw new RangeError('A conflict without members cannot be hit.');
    chosen.push(best[0]);
  }
  return chosen;
}

/** Takes back what is not needed, beginning with what was chosen first. */
function withoutNeedless<T>(chosen: readonly T[], conflicts: readonly (readonly T[])[]): readonly T[] {
  return chosen.reduce<readonly T[]>((kept, one) => {
    const fewer = kept.filter((other) => other !== one);
    return unhit(conflicts, fewer).length === 0 ? fewer : kept;
  }, chosen);
}

const unhit = <T>(conflicts: readonly (readonly T[])[], chosen: readonly T[]) =>
  conflicts.filter((conflict) => !conflict.some((one) => chosen.includes(one)));
