import { rowSpaceOf, type RowSpace } from './algebra.ts';
import type { Problem } from './problem.ts';

/** What the attacker can put together, whatever the numbers: holds for every feature of a question. */
export interface AttackStructure {
  /** Atoms nobody can tell apart by published sets, merged: in the same sets, answered by somebody, not known anyway. */
  readonly columns: readonly (readonly number[])[];
  /** The published sets without what is known and empty. */
  readonly sums: readonly PublishedSum[];
  /** Published sums minus disjoint published sums inside them (Restgruppen). */
  readonly remainders: readonly RemainderSum[];
  readonly space: RowSpace;
  /** Rows of the reduced system that are plain unions of columns. */
  readonly unions: readonly (readonly number[])[];
}

export interface PublishedSum {
  /** Index into `Problem.sets`. */
  readonly set: number;
  readonly columns: readonly number[];
}

export interface RemainderSum {
  /** Indices into `sums`. */
  readonly of: number;
  readonly without: readonly number[];
  readonly columns: readonly number[];
}

/**
 * The structure of a pattern of publication. It depends on the atoms' `known`, on which of them are empty, and on the
 * sets, not on any answer; a caller may keep it for questions that agree in these.
 */
export function structureOf(
  { atoms, sets }: Pick<Problem, 'atoms' | 'sets'>,
  published: ReadonlySet<string>,
): AttackStructure {
  const shown = sets.flatMap(({ id, withhold }, set) =>
    withhold === 'never' || published.has(id) ? [set] : [],
  );
  const setsOf = atoms.map((): number[] => []);
  for (const set of shown) for (const atom of sets[set]?.atoms ?? []) setsOf[atom]?.push(set);
  const merged = new Map<string, { atoms: number[]; sets: readonly number[] }>();
  atoms.forEach(({ n, known }, atom) => {
    const inSets = setsOf[atom] ?? [];
    if (n === 0 || known === true || inSets.length === 0) return;
    const column = merged.get(inSets.join());
    if (column) column.atoms.push(atom);
    else merged.set(inSets.join(), { atoms: [atom], sets: inSets });
  });
  const columns = [...merged.values()];
  const columnsOf = new Map(shown.map((set): [number, number[]] => [set, []]));
  columns.forEach((column, j) => {
    for (const set of column.sets) columnsOf.get(set)?.push(j);
  });
  const sums = [...columnsOf].flatMap(([set, own]) => (own.length > 0 ? [{ set, columns: own }] : []));
  const space = rowSpaceOf(
    columns.length,
    sums.map((sum) => sum.columns),
  );
  return {
    columns: columns.map((column) => column.atoms),
    sums,
    remainders: remaindersOf(sums),
    space,
    unions: unionsIn(space),
  };
}

function unionsIn({ rows }: RowSpace): readonly (readonly number[])[] {
  return rows.flatMap(({ pivot, coefficients }) => {
    const own = coefficients[pivot] ?? 0;
    if (coefficients.some((value) => value !== 0 && value !== own)) return [];
    return [coefficients.flatMap((value, j) => (value === 0 ? [] : [j]))];
  });
}

function remaindersOf(sums: readonly PublishedSum[]): readonly RemainderSum[] {
  const members = sums.map(({ columns }) => new Set(columns));
  const bySize = sums.map((_, i) => i).toSorted((a, b) => sizeOf(sums, b) - sizeOf(sums, a));
  return sums.flatMap(({ columns }, of) => {
    const inside = bySize.filter(
      (i) =>
        sizeOf(sums, i) < columns.length &&
        (sums[i]?.columns ?? []).every((column) => members[of]?.has(column)),
    );
    return families(inside, members).flatMap((without) => {
      const gone = new Set(without.flatMap((i) => sums[i]?.columns ?? []));
      const rest = columns.filter((column) => !gone.has(column));
      return rest.length > 0 ? [{ of, without, columns: rest }] : [];
    });
  });
}

/** Disjoint sets as many as fit, the largest first, until every set was in one such family. */
function families(inside: readonly number[], members: readonly ReadonlySet<number>[]): readonly number[][] {
  const found: number[][] = [];
  let unused = inside;
  while (unused.length > 0) {
    const taken = new Set<number>();
    const family = [...unused, ...inside].filter((i) => {
      const own = members[i] ?? new Set();
      if ([...own].some((column) => taken.has(column))) return false;
      for (const column of own) taken.add(column);
      return true;
    });
    found.push(family);
    unused = unused.filter((i) => !family.includes(i));
  }
  return found;
}

const sizeOf = (sums: readonly PublishedSum[], i: number): number => sums[i]?.columns.length ?? 0;
