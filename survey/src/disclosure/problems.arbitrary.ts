import fc from 'fast-check';
import type {
  AmountFeature,
  Atom,
  CountFeature,
  Feature,
  PlannedSet,
  Problem,
  ScoreFeature,
} from './problem.ts';

/*
 * Random problems small enough for brute force: hierarchies with all kinds of features, and cross tables and crossing
 * classifications with counts. Sizes from 0 to 30, small ones more often; answers often all alike.
 */

interface Shape {
  readonly atoms: readonly Atom[];
  readonly sets: readonly PlannedSet[];
}

const PRESETS = [
  { minRespondents: 5, coalition: 0, protect: 'none' },
  { minRespondents: 5, coalition: 1, protect: 'yes' },
  { minRespondents: 5, coalition: 1, protect: 'both' },
  { minRespondents: 10, coalition: 2, protect: 'both' },
] as const;

const skewed = (most: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: Math.min(4, most) }) },
    { weight: 5, arbitrary: fc.integer({ min: Math.min(5, most), max: Math.min(12, most) }) },
    { weight: 2, arbitrary: fc.integer({ min: Math.min(13, most), max: most }) },
  );

function atomsOf(count: number, most: number): fc.Arbitrary<readonly Atom[]> {
  const atom = fc
    .tuple(skewed(most), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 11 }))
    .map(([n, jointly, known]) => ({
      n,
      ...(jointly === 0 && n > 1 && { bodies: Math.ceil(n / 3) }),
      ...(known === 0 && { known: true }),
    }));
  return fc
    .array(atom, { minLength: count, maxLength: count })
    .map((all) => all.map((one, i) => ({ ...one, id: `a${i}` })));
}

/** T → states → districts; a district is an atom. */
const hierarchy: fc.Arbitrary<Shape> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 })
  .chain((districts) => {
    const count = districts.reduce((sum, n) => sum + n, 0);
    const all = Array.from({ length: count }, (_, i) => i);
    let next = 0;
    const states = districts.map((n, i) => ({ id: `L${i}`, atoms: all.slice(next, (next += n)) }));
    const sets: PlannedSet[] = [
      { id: 'T', atoms: all, withhold: 'last' },
      ...states,
      ...states.flatMap(({ atoms }) =>
        atoms.length > 1 ? atoms.map((i) => ({ id: `k${i}`, atoms: [i] })) : [],
      ),
    ];
    return atomsOf(count, 30).map((atoms) => ({ atoms, sets }));
  });

/** Rows, columns, total and cells. */
const crossTable: fc.Arbitrary<Shape> = fc
  .constantFrom([2, 2, 30], [2, 3, 20], [3, 2, 20], [3, 3, 7])
  .chain(([rows = 2, columns = 2, most = 2]) => {
    const all = Array.from({ length: rows * columns }, (_, i) => i);
    const margin = (id: string, inside: (i: number) => boolean): PlannedSet => ({
      id,
      atoms: all.filter(inside),
      withhold: 'last',
    });
    const sets: PlannedSet[] = [
      margin('T', () => true),
      ...Array.from({ length: rows }, (_, r) => margin(`R${r}`, (i) => Math.floor(i / columns) === r)),
      ...Array.from({ length: columns }, (_, c) => margin(`C${c}`, (i) => i % columns === c)),
      ...all.map((i) => ({ id: `z${i}`, atoms: [i] })),
    ];
    return atomsOf(all.length, most).map((atoms) => ({ atoms, sets }));
  });

/** Any sets over five atoms. */
const overlapping: fc.Arbitrary<Shape> = fc
  .tuple(atomsOf(5, 15), fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 2, maxLength: 7 }))
  .map(([atoms, masks]) => ({
    atoms,
    sets: masks.map((mask) => ({ id: `s${mask}`, atoms: [0, 1, 2, 3, 4].filter((i) => (mask >> i) & 1) })),
  }));

const countOf = (atoms: readonly Atom[], protect: CountFeature['protect'], id: string) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: atoms.length,
      maxLength: atoms.length,
    })
    .map((draws): CountFeature => ({
      kind: 'count',
      id,
      protect,
      yes: atoms.map(({ n }, i) => {
        const [kind, share] = draws[i]!;
        if (kind < 2) return 0;
        return kind < 4 ? n : Math.round(share * n);
      }),
    }));

/** Values of each respondent by atom: often all the same, else anything. */
const perRespondent = (atoms: readonly Atom[], same: fc.Arbitrary<number>, any: fc.Arbitrary<number>) =>
  fc.tuple(
    ...atoms.map(({ n }) =>
      fc.oneof(
        { weight: 2, arbitrary: same.map((value) => Array<number>(n).fill(value)) },
        { weight: 3, arbitrary: fc.array(any, { minLength: n, maxLength: n }) },
      ),
    ),
  );

const amountOf = (atoms: readonly Atom[]): fc.Arbitrary<AmountFeature> =>
  perRespondent(
    atoms,
    fc.constant(0),
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 999 })),
  ).map((contributions) => ({ kind: 'amount', id: 'amount', contributions, dominancePercent: 10 }));

const scoreOf = (atoms: readonly Atom[]): fc.Arbitrary<ScoreFeature> =>
  fc
    .tuple(
      perRespondent(atoms, fc.constantFrom(0, 2, 100), fc.integer({ min: 0, max: 100 })),
      fc.constantFrom(0, 1, 5),
    )
    .map(([values, rounding]) => ({
      kind: 'score',
      id: 'score',
      values,
      scale: [0, 100],
      minWidth: 20,
      rounding,
    }));

function withFeatures(
  { atoms, sets }: Shape,
  featuresOf: (protect: CountFeature['protect']) => fc.Arbitrary<readonly Feature[]>,
): fc.Arbitrary<Problem> {
  const bySize = sets.toSorted((a, b) => b.atoms.length - a.atoms.length);
  return fc.constantFrom(...PRESETS).chain(({ protect, ...rules }) =>
    fc.tuple(featuresOf(protect), fc.integer({ min: 0, max: 12 })).map(([features, frozen]) => ({
      ...rules,
      atoms,
      features,
      sets: sets.map((set) => (set === bySize[frozen] ? { ...set, withhold: 'never' as const } : set)),
    })),
  );
}

/** The same count, of which one set shows only a band. */
const banded = ({ atoms, sets }: Shape, feature: fc.Arbitrary<CountFeature>): fc.Arbitrary<CountFeature> =>
  fc
    .tuple(feature, fc.integer({ min: 0, max: 2 * sets.length }), fc.tuple(fc.nat(4), fc.nat(4)))
    .map(([count, place, [below, above]]) => {
      const set = sets[place];
      if (!set) return count;
      const sumOf = (values: readonly number[]) => set.atoms.reduce((sum, atom) => sum + values[atom]!, 0);
      const [n, yes] = [sumOf(atoms.map((atom) => atom.n)), sumOf(count.yes)];
      return {
        ...count,
        bands: new Map([[set.id, [Math.max(0, yes - below), Math.min(n, yes + above)] as const]]),
      };
    });

const counts = (shape: Shape) => (protect: CountFeature['protect']) =>
  fc.tuple(countOf(shape.atoms, protect, 'first'), banded(shape, countOf(shape.atoms, protect, 'second')));

const nested: fc.Arbitrary<Problem> = hierarchy.chain((shape) =>
  fc
    .boolean()
    .chain((mixed) =>
      withFeatures(shape, (protect) =>
        mixed
          ? fc.tuple(countOf(shape.atoms, protect, 'count'), amountOf(shape.atoms), scoreOf(shape.atoms))
          : counts(shape)(protect),
      ),
    ),
);

const crossed: fc.Arbitrary<Problem> = fc
  .oneof(crossTable, overlapping)
  .chain((shape) => withFeatures(shape, counts(shape)));

/** Problems on which brute force ends soon. */
export const problems: fc.Arbitrary<Problem> = fc.oneof(nested, crossed);
