/** What the response rate needs to know of one unit (Erhebungseinheit). */
export interface Invited {
  readonly population: number;
  readonly responded: boolean;
}

/** Shares 0 … 1. */
export interface ResponseRate {
  readonly units: number;
  readonly inhabitants: number;
}

/**
 * Response rate (Rücklaufquote) by units and by inhabitants.
 *
 * Inhabitants count once for every administration in charge of them, so those of a Landkreis count there and in
 * their municipality.
 *
 * @returns `undefined` for a group without units
 */
export function responseRate(invited: readonly Invited[]): ResponseRate | undefined {
  if (invited.length === 0) return undefined;
  const responding = invited.filter(({ responded }) => responded);
  return {
    units: responding.length / invited.length,
    inhabitants: inhabitantsOf(responding) / inhabitantsOf(invited),
  };
}

const inhabitantsOf = (units: readonly Invited[]): number =>
  units.reduce((sum, { population }) => sum + population, 0);
