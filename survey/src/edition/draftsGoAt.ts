/** Drafts that were never sent are kept for so many days after the edition is over (Aufbewahrung von Entwürfen). */
const DRAFT_DAYS = 90;

const DAY = 24 * 60 * 60 * 1_000;

/**
 * When drafts that were never sent have been kept long enough.
 *
 * @param overAt end of the grace period (Nachfrist), in milliseconds since 1970
 */
export function draftsGoAt(overAt: number): number {
  return overAt + DRAFT_DAYS * DAY;
}
