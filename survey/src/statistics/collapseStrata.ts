/** A stratum (Schicht) before anything is estimated, for example `14-unter-5000`: state, then class. */
export interface StratumCount {
  readonly id: string;
  readonly size: number;
  readonly respondents: number;
}

/** One or several strata estimated together. */
export interface CollapsedStratum {
  readonly ids: readonly string[];
  readonly size: number;
  readonly respondents: number;
}

/** With fewer respondents a stratum is collapsed with a neighbour, unless the caller asks for more. */
export const MIN_STRATUM = 3;

/** Neighbours stand side by side; kreisfreie Städte follow the largest size class. */
export const MUNICIPAL_CLASSES: readonly string[] = [
  'unter-5000',
  '5000-9999',
  '10000-24999',
  'ab-25000',
  'kreisfrei',
];
export const DISTRICT_CLASS = 'landkreis';
/** Landkreise come last, so that they join the largest municipalities if they must. */
const CLASSES = [...MUNICIPAL_CLASSES, DISTRICT_CLASS];

/** Whether a stratum cannot stand alone. */
export type IsSmall = (stratum: CollapsedStratum) => boolean;

/**
 * Collapses strata with too few respondents (Zusammenlegen von Schichten), within each state.
 *
 * First kreisfreie Städte join the largest size class. Then, from the smallest class up, a size class joins the
 * adjacent one with fewer respondents (on a tie the smaller class); it joins kreisfreie Städte only if they are all
 * that is left. An empty stratum is collapsed like any other. Landkreise never join municipalities and states never
 * join each other, so a stratum may stay below the minimum or even empty: with one respondent its variance is borrowed
 * (see `varianceFactors`), an empty one cannot be estimated and the caller has to leave it out and say so.
 *
 * @param strata those that exist (size > 0), in any order
 * @param minimum respondents a stratum needs to stand alone
 * @returns sorted by state and class
 */
export function collapseStrata(
  strata: readonly StratumCount[],
  minimum = MIN_STRATUM,
): readonly CollapsedStratum[] {
  const isSmall: IsSmall = ({ respondents }) => respondents < minimum;
  return byState(strata, (own) => {
    const districts = own.filter(({ id }) => classOf(id) === DISTRICT_CLASS).map(alone);
    const municipal = own.filter(({ id }) => classOf(id) !== DISTRICT_CLASS);
    return [...districts, ...collapseChain(inOrder(municipal), isSmall)];
  });
}

/**
 * Collapses like `collapseStrata` until every stratum stands alone by the rule given; Landkreise that do not join the
 * largest municipalities of their state as a last resort, so that one stratum at most is left that does not.
 */
export function collapseUntil(
  strata: readonly StratumCount[],
  isSmall: IsSmall,
): readonly CollapsedStratum[] {
  return byState(strata, (own) => collapseChain(inOrder(own), isSmall));
}

function byState(
  strata: readonly StratumCount[],
  collapse: (own: readonly StratumCount[]) => readonly CollapsedStratum[],
): readonly CollapsedStratum[] {
  for (const { id } of strata)
    if (!CLASSES.includes(classOf(id))) throw new RangeError(`Unknown stratum: ${id}.`);
  const states = [...new Set(strata.map(({ id }) => stateOf(id)))].toSorted();
  return states.flatMap((state) => collapse(strata.filter(({ id }) => stateOf(id) === state)));
}

const inOrder = (strata: readonly StratumCount[]): readonly CollapsedStratum[] =>
  strata.toSorted((a, b) => rankOf(a) - rankOf(b)).map(alone);

function collapseChain(chain: readonly CollapsedStratum[], isSmall: IsSmall): readonly CollapsedStratum[] {
  const smallCities = chain.findIndex((stratum) => isOnly('kreisfrei', stratum) && isSmall(stratum));
  const at = smallCities < 0 ? chain.findIndex(isSmall) : smallCities;
  if (at < 0 || chain.length < 2) return chain;
  const low = Math.min(at, partnerOf(chain, at));
  const joined = [...chain.slice(0, low), join(chain.slice(low, low + 2)), ...chain.slice(low + 2)];
  return collapseChain(joined, isSmall);
}

/** The adjacent stratum to join; the chain has at least two. */
function partnerOf(chain: readonly CollapsedStratum[], at: number): number {
  const below = chain[at - 1];
  const above = chain[at + 1];
  if (!below) return at + 1;
  if (!above || isOnly('kreisfrei', above) || isOnly(DISTRICT_CLASS, above)) return at - 1;
  return above.respondents < below.respondents ? at + 1 : at - 1;
}

const join = (parts: readonly CollapsedStratum[]): CollapsedStratum => ({
  ids: parts.flatMap(({ ids }) => ids),
  size: parts.reduce((sum, { size }) => sum + size, 0),
  respondents: parts.reduce((sum, { respondents }) => sum + respondents, 0),
});

const alone = ({ id, size, respondents }: StratumCount): CollapsedStratum => ({
  ids: [id],
  size,
  respondents,
});
/** State of a stratum, the first part of its id. */
export const stateOf = (id: string): string => id.slice(0, id.indexOf('-'));
/** Class of a stratum within its state, the rest of its id. */
export const classOf = (id: string): string => id.slice(id.indexOf('-') + 1);
const isOnly = (name: string, { ids }: CollapsedStratum): boolean => ids.every((id) => classOf(id) === name);
const rankOf = ({ id }: StratumCount): number => CLASSES.indexOf(classOf(id));
