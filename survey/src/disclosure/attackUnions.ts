import type { AttackStructure } from './attackStructure.ts';
import type { Problem } from './problem.ts';

/**
 * Unions of columns worth a linear program where there are too many to try all: withheld sets, what two planned sets
 * have in common, and what one of two published sets has more than the other. Published sums and their remainders
 * need none: their bounds are known.
 */
export function unionsToTry({ sets }: Problem, structure: AttackStructure): readonly (readonly number[])[] {
  const columnOf = new Map(structure.columns.flatMap((atoms, j) => atoms.map((atom) => [atom, j] as const)));
  const planned = sets.map(({ atoms }) =>
    [...new Set(atoms.flatMap((atom) => columnOf.get(atom) ?? []))].toSorted((a, b) => a - b),
  );
  const members = planned.map((columns) => new Set(columns));
  const shown = new Set(structure.sums.map(({ set }) => set));
  const unions = new Map<string, readonly number[]>();
  const add = (union: readonly number[]) => {
    if (union.length > 1) unions.set(union.join(), union);
  };
  planned.forEach((one, i) => {
    add(one);
    members.forEach((other, j) => {
      if (j < i) add(one.filter((column) => other.has(column)));
      if (j !== i && shown.has(i) && shown.has(j)) add(one.filter((column) => !other.has(column)));
    });
  });
  return [...unions.values()];
}
