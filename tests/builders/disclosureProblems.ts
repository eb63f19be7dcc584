import fc from 'fast-check';
import type { DisclosureProblem } from '#survey';

/** A problem of one counted answer with the sets that are published. */
export interface Published {
  readonly problem: DisclosureProblem;
  readonly published: ReadonlySet<string>;
}

type Sets = readonly { readonly id: string; readonly atoms: readonly number[] }[];

/** Sets of which any two are nested or have nothing in common. */
const treeOf = (atoms: number): fc.Arbitrary<Sets> =>
  fc.array(fc.tuple(fc.nat(atoms), fc.nat(atoms)), { minLength: 1, maxLength: 8 }).map((ends) => {
    const all = [[0, atoms] as const, ...ends.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)];
    const kept: (readonly [number, number])[] = [];
    for (const [from, to] of all) {
      const crosses = kept.some(
        ([a, b]) => (a < from && from < b && b < to) || (from < a && a < to && to < b),
      );
      if (from < to && !crosses) kept.push([from, to]);
    }
    return kept.map(([from, to], i) => ({
      id: `s${i}`,
      atoms: Array.from({ length: to - from }, (_, j) => from + j),
    }));
  });

/** Cells, rows, columns and total of a table. */
const tableOf = (rows: number, columns: number): Sets => {
  const cells = Array.from({ length: rows * columns }, (_, i) => i);
  const row = (own: number) => cells.filter((i) => Math.floor(i / columns) === own);
  const column = (own: number) => cells.filter((i) => i % columns === own);
  return [
    { id: 'total', atoms: cells },
    ...Array.from({ length: rows }, (_, i) => ({ id: `row${i}`, atoms: row(i) })),
    ...Array.from({ length: columns }, (_, i) => ({ id: `column${i}`, atoms: column(i) })),
    ...cells.map((cell) => ({ id: `cell${cell}`, atoms: [cell] })),
  ];
};

export const smallTree: fc.Arbitrary<Published> = fc
  .integer({ min: 1, max: 7 })
  .chain((atoms) => treeOf(atoms).chain((sets) => countProblem(atoms, sets)));

export const smallTable: fc.Arbitrary<Published> = fc
  .constantFrom([2, 2] as const, [2, 3] as const, [3, 2] as const)
  .chain(([rows, columns]) => countProblem(rows * columns, tableOf(rows, columns)));

const countProblem = (atoms: number, sets: Sets): fc.Arbitrary<Published> =>
  fc
    .record({
      cells: fc.array(
        fc.record({
          n: fc.integer({ min: 0, max: 4 }),
          share: fc.constantFrom(0, 0, 0.3, 0.5, 0.8, 1, 1),
          fewer: fc.constantFrom(0, 0, 0, 1),
          known: fc.constantFrom(false, false, false, false, false, false, true),
        }),
        { minLength: atoms, maxLength: atoms },
      ),
      shown: fc.array(fc.constantFrom('shown', 'shown', 'withheld', 'withheld', 'never', 'band'), {
        minLength: sets.length,
        maxLength: sets.length,
      }),
      room: fc.tuple(fc.nat(2), fc.nat(2)),
      minRespondents: fc.integer({ min: 1, max: 6 }),
      coalition: fc.integer({ min: 0, max: 2 }),
      protect: fc.constantFrom('none' as const, 'yes' as const, 'both' as const),
    })
    .map(({ cells, shown, room: [below, above], minRespondents, coalition, protect }) => {
      const yes = cells.map(({ n, share }) => Math.round(n * share));
      const countOf = (own: readonly number[]) => own.reduce((sum, atom) => sum + yes[atom]!, 0);
      const banded = sets.filter((_, i) => shown[i] === 'band');
      return {
        problem: {
          atoms: cells.map(({ n, fewer, known }, i) => ({
            id: `${i}`,
            n,
            bodies: Math.max(Math.min(n, 1), n - fewer),
            known,
          })),
          sets: sets.map((set, i) => (shown[i] === 'never' ? { ...set, withhold: 'never' as const } : set)),
          features: [
            {
              kind: 'count' as const,
              id: 'yes',
              yes,
              protect,
              bands: new Map(
                banded.map(({ id, atoms: own }) => [
                  id,
                  [Math.max(0, countOf(own) - below), countOf(own) + above] as const,
                ]),
              ),
            },
          ],
          minRespondents,
          coalition,
        },
        published: new Set(sets.filter((_, i) => shown[i] !== 'withheld').map(({ id }) => id)),
      };
    });
