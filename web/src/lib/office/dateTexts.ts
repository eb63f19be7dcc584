import type { EditionDates } from '#survey';
import { instantOf, localTextOf } from '#lib/localInstant.ts';

/** Dates of an edition as they are typed; what cannot be changed is absent. */
export interface DateTexts {
  opensAt?: string;
  closesAt: string;
  graceUntil: string;
}

/** The dates as an input shows them. */
export function textsOf({ opensAt, closesAt, graceUntil }: EditionDates): Required<DateTexts> {
  return {
    opensAt: localTextOf(opensAt),
    closesAt: localTextOf(closesAt),
    graceUntil: localTextOf(graceUntil),
  };
}

/**
 * The instants that were typed.
 *
 * @returns a sentence on what to mend when one is missing or they are not in order
 */
export function readDates(texts: Required<DateTexts>): EditionDates | string {
  const end = readEnd(texts);
  const opensAt = instantOf(texts.opensAt);
  if (opensAt === undefined) return 'Bitte geben Sie den Beginn mit Tag und Uhrzeit an.';
  if (typeof end === 'string') return end;
  return opensAt < end.closesAt ? { opensAt, ...end } : 'Bitte legen Sie den Beginn vor die Frist.';
}

/** The same for deadline and end of the grace period alone. */
export function readEnd(texts: DateTexts): Pick<EditionDates, 'closesAt' | 'graceUntil'> | string {
  const closesAt = instantOf(texts.closesAt);
  const graceUntil = instantOf(texts.graceUntil);
  if (closesAt === undefined) return 'Bitte geben Sie die Frist mit Tag und Uhrzeit an.';
  if (graceUntil === undefined) return 'Bitte geben Sie das Ende der Nachfrist mit Tag und Uhrzeit an.';
  return closesAt <= graceUntil
    ? { closesAt, graceUntil }
    : 'Bitte legen Sie das Ende der Nachfrist nicht vor die Frist.';
}
