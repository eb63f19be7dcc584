import { total, unionsOf, type Group, type View } from './bruteForceView.arbitrary.ts';
import type { AmountFeature, Breach, ScoreFeature } from './problem.ts';

/*
 * Brute force for amounts and means, where the shown sets are nested or disjoint: then each group is one set minus
 * the largest sets inside it, and nothing else is known of it.
 */

export function amountBreaches(view: View, feature: AmountFeature): readonly Breach[] {
  const { problem, groups } = view;
  const of = (atoms: readonly number[]) => atoms.flatMap((atom) => feature.contributions[atom]!);
  assertNested(view);
  return unionsOf(groups.flatMap(({ atoms }) => atoms)).flatMap((atoms): Breach[] => {
    const touched = groups.filter((group) => group.atoms.some((atom) => atoms.includes(atom)));
    const whole = touched.filter((group) => group.atoms.every((atom) => atoms.includes(atom)));
    const upper = total(touched.flatMap((group) => of(group.atoms)));
    const lower = total(whole.flatMap((group) => of(group.atoms)));
    const bodies = total(atoms.map((atom) => problem.atoms[atom]!.bodies ?? problem.atoms[atom]!.n));
    const [first = 0, ...others] = of(atoms).toSorted((a, b) => b - a);
    const rest = total(others.slice(Math.max(1, problem.coalition)));
    const missing = (feature.dominancePercent / 100) * first - rest;
    const found = { atoms, feature: feature.id, interval: [lower, upper] } as const;
    if (bodies < problem.minRespondents && upper === lower) return [{ ...found, kind: 'exact' }];
    if (upper === 0) return [{ ...found, kind: 'dominance' }];
    const isTight = missing > 0 && upper < total(of(atoms)) + missing;
    return isTight ? [{ ...found, kind: 'dominance' }] : [];
  });
}

export function scoreBreaches(view: View, feature: ScoreFeature): readonly Breach[] {
  assertNested(view);
  return view.groups.flatMap((group): Breach[] => {
    const interval = sumOfGroup(view, feature, group);
    const bodies = total(
      group.atoms.map((atom) => view.problem.atoms[atom]!.bodies ?? view.problem.atoms[atom]!.n),
    );
    const found = { atoms: group.atoms, feature: feature.id, interval } as const;
    if (interval[0] === interval[1] && bodies < view.problem.minRespondents)
      return [{ ...found, kind: 'exact' }];
    const values = group.atoms.flatMap((atom) => feature.values[atom]!).toSorted((a, b) => a - b);
    const { coalition } = view.problem;
    let room = Infinity;
    for (const place of values.keys()) {
      const others = values.toSpliced(place, 1);
      // The lowest and the highest know most.
      const informed =
        others.length > 2 * coalition
          ? [...others.slice(0, coalition), ...others.slice(others.length - coalition)]
          : others;
      for (const members of choices(informed, coalition)) {
        room = Math.min(room, roomBeside(feature, interval, members, others.length - members.length));
      }
    }
    return room < feature.minWidth ? [{ ...found, kind: 'narrow' }] : [];
  });
}

/** The room left to one value when the coalition's values are known and so many others are not. */
function roomBeside(
  { scale: [from, to] }: ScoreFeature,
  [low, high]: readonly [number, number],
  coalition: readonly number[],
  strangers: number,
): number {
  const least = Math.max(from, low - total(coalition) - strangers * to);
  const most = Math.min(to, high - total(coalition) - strangers * from);
  return most - least;
}

function choices(values: readonly number[], count: number): readonly (readonly number[])[] {
  if (count === 0 || values.length === 0) return [[]];
  return values.flatMap((value, i) =>
    choices(values.slice(i + 1), count - 1).map((more) => [value, ...more]),
  );
}

/** Interval of the sum over a group: its smallest set, less the largest shown sets inside that. */
function sumOfGroup({ problem, shown }: View, feature: ScoreFeature, group: Group): [number, number] {
  const around = group.sets.map((i) => shown[i]!).toSorted((a, b) => a.atoms.length - b.atoms.length)[0]!;
  const inside = shown.filter(
    (set) => set.atoms.length < around.atoms.length && set.atoms.every((atom) => around.atoms.includes(atom)),
  );
  const largest = inside.filter(
    (set) => !inside.some((other) => other !== set && set.atoms.every((atom) => other.atoms.includes(atom))),
  );
  const sum = (atoms: readonly number[]): [number, number] => {
    const values = atoms.flatMap((atom) => feature.values[atom]!);
    if (feature.rounding === 0) return [total(values), total(values)];
    const mean = Math.round(total(values) / values.length / feature.rounding) * feature.rounding;
    const ends = (sign: number) => values.length * (mean + (sign * feature.rounding) / 2);
    return [ends(-1), ends(1)];
  };
  const known = total(
    around.atoms.flatMap((atom) =>
      problem.atoms[atom]!.known === true && !largest.some(({ atoms }) => atoms.includes(atom))
        ? feature.values[atom]!
        : [],
    ),
  );
  const [least, most] = sum(around.atoms);
  return largest.reduce<[number, number]>(
    ([low, high], { atoms }) => [low - sum(atoms)[1], high - sum(atoms)[0]],
    [least - known, most - known],
  );
}

function assertNested({ shown }: View): void {
  for (const { atoms: a } of shown) {
    for (const { atoms: b } of shown) {
      const common = a.filter((atom) => b.includes(atom)).length;
      if (common > 0 && common < a.length && common < b.length) throw new RangeError('sets cross each other');
    }
  }
}
