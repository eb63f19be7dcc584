import type { Edition, FrozenRules } from './edition.ts';

/** Why an edition cannot be changed like that. */
export type EditionRefusal = 'wrongState' | 'wrongDates';

/** The dates of an edition; each an instant. */
export type EditionDates = Pick<Edition, 'opensAt' | 'closesAt' | 'graceUntil'>;

/** Opening, deadline and end of the grace period follow on each other. */
function areDatesInOrder({ opensAt, closesAt, graceUntil }: EditionDates): boolean {
  return opensAt < closesAt && closesAt <= graceUntil;
}

/** Sets the dates of an edition that is still planned (Zeitplan). */
export function scheduleEdition(edition: Edition, dates: EditionDates): Edition | EditionRefusal {
  if (edition.state !== 'planned') return 'wrongState';
  return areDatesInOrder(dates) ? { ...edition, ...dates } : 'wrongDates';
}

/**
 * Opens a planned edition (Eröffnung): questionnaire and rules are frozen for good.
 *
 * @param frozen what is frozen, at the server's time
 */
export function beginEdition(edition: Edition, frozen: FrozenRules): Edition | EditionRefusal {
  if (edition.state !== 'planned') return 'wrongState';
  return frozen.at < edition.closesAt ? { ...edition, state: 'open', frozen } : 'wrongDates';
}

/**
 * Extends the deadline (Fristverlängerung) of an open edition, also when it has just passed but nothing was
 * closed yet. Neither the deadline nor the end of the grace period is ever brought forward.
 *
 * @param now the server's clock as an `instant`
 */
export function extendDeadline(
  edition: Edition,
  { closesAt, graceUntil }: Pick<Edition, 'closesAt' | 'graceUntil'>,
  now: string,
): Edition | EditionRefusal {
  if (edition.state !== 'open') return 'wrongState';
  const isLater = closesAt > edition.closesAt && closesAt > now && graceUntil >= edition.graceUntil;
  return isLater && graceUntil >= closesAt ? { ...edition, closesAt, graceUntil } : 'wrongDates';
}

/** Marks a closed edition as released (veröffentlicht), with its first release; with later ones it already is. */
export function releaseEdition(edition: Edition): Edition | EditionRefusal {
  if (edition.state === 'released') return edition;
  return edition.state === 'closed' ? { ...edition, state: 'released' } : 'wrongState';
}

/** What the clock asks for: to begin closing at the deadline, to finish it at the end of the grace period. */
type DueStep = 'beginClosing' | 'finishClosing';

/**
 * The step that is due (Schließen).
 *
 * @param now the server's clock as an `instant`
 * @returns `undefined` when nothing is due
 */
export function dueStep({ state, closesAt, graceUntil }: Edition, now: string): DueStep | undefined {
  if (state === 'open' && now >= closesAt) return 'beginClosing';
  if (state === 'closing' && now >= graceUntil) return 'finishClosing';
  return undefined;
}
