import { amountBreaches, scoreBreaches } from './bruteForceNested.arbitrary.ts';
import { total, unionsOf, viewOf, type View } from './bruteForceView.arbitrary.ts';
import type { Breach, CountFeature, Problem } from './problem.ts';

/*
 * An attacker that looks at every whole-number solution and every union of atoms. Made for small problems, and
 * independent of the engine and of the real attacker: it shares no line with either.
 */

export function bruteForce(problem: Problem, published: ReadonlySet<string>): readonly Breach[] {
  const view = viewOf(problem, published);
  return problem.features.flatMap((feature) => {
    switch (feature.kind) {
      case 'count':
        return countBreaches(view, feature);
      case 'amount':
        return amountBreaches(view, feature);
      case 'score':
        return scoreBreaches(view, feature);
    }
  });
}

function countBreaches(view: View, feature: CountFeature): readonly Breach[] {
  const { problem, groups } = view;
  const solutions = solutionsOf(view, feature);
  const sizes = problem.atoms.map(({ n }) => n);
  return unionsOf(groups.flatMap(({ atoms }) => atoms)).flatMap((atoms): Breach[] => {
    const inside = new Set(atoms);
    const parts = groups.map((group) => {
      const own = group.atoms.filter((atom) => inside.has(atom));
      return { own: sumOver(own, sizes), all: sumOver(group.atoms, sizes) };
    });
    let [lower, upper] = [Infinity, -Infinity];
    for (const solution of solutions) {
      lower = Math.min(lower, total(parts.map(({ own, all }, g) => Math.max(0, solution[g]! - (all - own)))));
      upper = Math.max(upper, total(parts.map(({ own }, g) => Math.min(own, solution[g]!))));
    }
    const kind = kindOf(problem, feature, atoms, lower, upper);
    return kind ? [{ atoms, feature: feature.id, kind, interval: [lower, upper] }] : [];
  });
}

function kindOf(
  problem: Problem,
  { protect }: CountFeature,
  atoms: readonly number[],
  lower: number,
  upper: number,
): Breach['kind'] | undefined {
  const { minRespondents, coalition } = problem;
  const n = total(atoms.map((atom) => problem.atoms[atom]!.n));
  const bodies = total(atoms.map((atom) => problem.atoms[atom]!.bodies ?? problem.atoms[atom]!.n));
  if (bodies < minRespondents && lower === upper) return 'exact';
  if (protect !== 'none' && lower > 0 && n - lower <= coalition) return 'certain';
  return protect === 'both' && upper < n && upper <= coalition ? 'certain' : undefined;
}

/** Every way to share out „ja“ over the groups that agrees with all that is shown. */
function solutionsOf({ problem, shown, groups }: View, { yes, bands }: CountFeature): readonly number[][] {
  const ranges = shown.map(({ id, atoms }) => {
    const known = sumOver(
      atoms.filter((atom) => problem.atoms[atom]!.known === true),
      yes,
    );
    const [low, high] = bands?.get(id) ?? [sumOver(atoms, yes), sumOver(atoms, yes)];
    return { low: low - known, high: high - known };
  });
  const most = groups.map(({ atoms }) => total(atoms.map((atom) => problem.atoms[atom]!.n)));
  const found: number[][] = [];
  const place = (chosen: readonly number[], left: readonly { low: number; high: number }[]) => {
    const group = groups[chosen.length];
    if (!group) {
      if (left.every(({ low, high }) => low <= 0 && high >= 0)) found.push([...chosen]);
      return;
    }
    const room = (set: number) =>
      total(groups.map(({ sets }, g) => (g > chosen.length && sets.includes(set) ? most[g]! : 0)));
    const from = Math.max(0, ...group.sets.map((set) => left[set]!.low - room(set)));
    const to = Math.min(most[chosen.length]!, ...group.sets.map((set) => left[set]!.high));
    for (let value = from; value <= to; value++) {
      place(
        [...chosen, value],
        left.map(({ low, high }, set) =>
          group.sets.includes(set) ? { low: low - value, high: high - value } : { low, high },
        ),
      );
    }
  };
  place([], ranges);
  return found;
}

const sumOver = (places: readonly number[], values: readonly number[]): number =>
  total(places.map((place) => values[place]!));
