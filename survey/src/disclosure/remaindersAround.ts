import type { MeasuredSet } from './measuredSet.ts';

/** A published set minus published sets inside it (Restgruppe) in which the target lies. */
export interface RemainderAround {
  /** The set and those taken off. */
  readonly sets: readonly MeasuredSet[];
  /** Respondents left. */
  readonly respondents: number;
  /** Nothing but the target is left. */
  readonly isTarget: boolean;
}

/**
 * Remainders around some atoms: those of the smallest set around first, and of one set the smallest first.
 *
 * From each set around, disjoint sets away from the target are taken off, the largest first, until each of those
 * inside was taken off once: so each classification of the set gets its turn.
 *
 * @param sets fewest respondents first; so are those around
 */
export function* remaindersAround(
  sets: readonly MeasuredSet[],
  around: readonly MeasuredSet[],
  target: readonly number[],
): Generator<RemainderAround> {
  const away = sets.toReversed().filter(({ has }) => !target.some((atom) => has[atom] === 1));
  for (const whole of around) {
    const inside = away.filter((part) => part.atoms.every((atom) => whole.has[atom] === 1));
    const found = [remainder(whole, [], target)];
    for (let unused = inside; unused.length > 0;) {
      const parts = disjoint([...unused, ...inside], whole.has.length);
      found.push(remainder(whole, parts, target));
      unused = unused.filter((part) => !parts.includes(part));
    }
    yield* found.toSorted((a, b) => a.respondents - b.respondents || a.sets.length - b.sets.length);
  }
}

/** The first set and every further one that has no atom in common with those before. */
function disjoint(sets: readonly MeasuredSet[], width: number): readonly MeasuredSet[] {
  const taken = new Uint8Array(width);
  return sets.filter(({ atoms }) => {
    if (atoms.some((atom) => taken[atom] === 1)) return false;
    for (const atom of atoms) taken[atom] = 1;
    return true;
  });
}

function remainder(
  whole: MeasuredSet,
  parts: readonly MeasuredSet[],
  target: readonly number[],
): RemainderAround {
  const left = parts.reduce((atoms, part) => atoms - part.atoms.length, whole.atoms.length);
  return {
    sets: [whole, ...parts],
    respondents: parts.reduce((rest, part) => rest - part.respondents, whole.respondents),
    isTarget: left === target.length,
  };
}
