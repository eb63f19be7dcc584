import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { isUnsafe } from '../disclosure/primary.ts';
import type { Feature } from '../disclosure/problem.ts';

/**
 * Whether features of n respondents may be known by themselves, outside of any figure; also if there is nobody.
 *
 * @param features each of a single atom
 */
export function isSafeAlone(
  n: number,
  features: readonly Feature[],
  { minRespondents, coalition }: DisclosureParameters,
): boolean {
  const problem = {
    atoms: [{ id: 'all', n }],
    sets: [],
    features,
    minRespondents: minRespondents + coalition,
    coalition,
  };
  return !isUnsafe(problem, { id: 'all', atoms: [0] });
}

/** Groups that together make up another one, and how to tell what is safe of them. */
export interface Parts<T> {
  readonly all: readonly T[];
  /** Not shown in any case. */
  readonly isHidden: (one: T) => boolean;
  /** Whether what these add up to may be known. */
  readonly areSafe: (some: readonly T[]) => boolean;
  /** The smallest is hidden first; ties by id. */
  readonly sizeOf: (one: T) => number;
  readonly idOf: (one: T) => string;
}

/**
 * Ids of the groups to keep silent about: what is hidden could be computed from the whole and the others, so the
 * smallest others are hidden as well until all that are hidden are safe together.
 */
export function silentParts<T>({ all, isHidden, areSafe, sizeOf, idOf }: Parts<T>): ReadonlySet<string> {
  const silent = all.filter(isHidden);
  const others = all
    .filter((one) => !silent.includes(one))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b) || (idOf(a) < idOf(b) ? -1 : 1));
  while (!areSafe(silent)) {
    const next = others.shift();
    if (next === undefined) break;
    silent.push(next);
  }
  return new Set(silent.map(idOf));
}
