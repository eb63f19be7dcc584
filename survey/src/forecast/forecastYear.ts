import * as z from 'zod';

/** The last year anybody may plan for; what comes later is „nach 2045“. */
export const LAST_YEAR = 2045;

/** A year of completion (Abschlussjahr), or „nach 2045“. */
export const forecastYear = z.union([z.int().max(LAST_YEAR), z.literal('after2045')]);
export type ForecastYear = z.infer<typeof forecastYear>;

/**
 * Year in which the rest is done at a steady pace: the edition's year + ⌈rest / pace⌉.
 *
 * @param pace per year, in the unit of the rest
 * @returns not capped; the edition's year when nothing is left, infinite when nothing moves or the pace is negative
 */
export function completionYear(edition: number, rest: number, pace: number): number {
  if (rest <= 0) return edition;
  // A hair less than whole years is rounding, not work.
  return pace > 0 ? edition + Math.ceil(rest / pace - 1e-9) : Infinity;
}

/** A year as it is shown. */
export function cappedYear(year: number): ForecastYear {
  return year > LAST_YEAR ? 'after2045' : year;
}
