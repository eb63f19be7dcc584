const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * Milliseconds to wait before a repetition: doubled each time up to a minute, then shortened by chance to
 * between half and all of it, so that a thousand pages do not come back in the same second.
 *
 * @param attempt failures so far, from 1
 * @param chance 0 … 1
 * @param atLeastMs what the server asked for (Retry-After)
 */
export function backoff(attempt: number, chance: number, atLeastMs = 0): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.max(atLeastMs, Math.round(longest * (0.5 + chance / 2)));
}
