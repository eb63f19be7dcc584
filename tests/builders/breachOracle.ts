import type { DisclosureProblem, Feature } from '#survey';

type Count = Extract<Feature, { kind: 'count' }>;
type Union = readonly number[];

export interface OracleBreach {
  readonly atoms: Union;
  readonly kind: 'exact' | 'certain';
}

/**
 * Every breach of a count, found without any idea: all whole answers that agree with what is published, and all unions.
 *
 * Only for very small problems.
 */
export function oracleBreaches(
  problem: DisclosureProblem,
  published: ReadonlySet<string>,
  feature: Count,
): readonly OracleBreach[] {
  const answers = agreeing(problem, published, feature);
  const unknown = problem.atoms.flatMap(({ n, known }, atom) => (n > 0 && known !== true ? [atom] : []));
  return unionsOf(unknown).flatMap((atoms): OracleBreach[] => {
    const sumOf = (values: readonly number[]) => atoms.reduce((sum, atom) => sum + values[atom]!, 0);
    const counts = answers.map(sumOf);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    const bodies = sumOf(problem.atoms.map((atom) => atom.bodies ?? atom.n));
    const n = sumOf(problem.atoms.map((atom) => atom.n));
    const yes = feature.protect !== 'none' && least >= n - problem.coalition && least >= 1;
    const no = feature.protect === 'both' && most <= problem.coalition && most < n;
    return [
      ...(bodies < problem.minRespondents && least === most ? [{ atoms, kind: 'exact' as const }] : []),
      ...(yes || no ? [{ atoms, kind: 'certain' as const }] : []),
    ];
  });
}

/** All answers by atom that nobody can tell from the true ones. */
function agreeing(
  { atoms, sets }: DisclosureProblem,
  published: ReadonlySet<string>,
  { yes, bands }: Count,
): readonly (readonly number[])[] {
  const shown = sets.filter(({ id, withhold }) => withhold === 'never' || published.has(id));
  const sumOf = (values: readonly number[], own: Union) => own.reduce((sum, atom) => sum + values[atom]!, 0);
  return atoms
    .reduce<number[][]>(
      (before, { n, known }, atom) =>
        before.flatMap((values) =>
          known ? [[...values, yes[atom]!]] : Array.from({ length: n + 1 }, (_, count) => [...values, count]),
        ),
      [[]],
    )
    .filter((values) =>
      shown.every(({ id, atoms: own }) => {
        const [lower, upper] = bands?.get(id) ?? [sumOf(yes, own), sumOf(yes, own)];
        const count = sumOf(values, own);
        return lower <= count && count <= upper;
      }),
    );
}

export function unionsOf(atoms: Union): readonly Union[] {
  return atoms
    .reduce<Union[]>((unions, atom) => [...unions, ...unions.map((own) => [...own, atom])], [[]])
    .slice(1);
}
