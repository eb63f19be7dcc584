/** Days before the deadline on which a unit that has not answered yet is reminded (Erinnerung vor der Frist). */
const REMINDER_DAYS = [14, 3] as const;
export type ReminderDay = (typeof REMINDER_DAYS)[number];

const DAY = 24 * 60 * 60 * 1_000;

/**
 * The reminder that is due: the last one whose day has come. It stays due until the next, so that a scheduler that
 * failed once makes up for it.
 *
 * @param left milliseconds until the deadline
 * @returns days before the deadline; `undefined` when it is too early, or too late for any
 */
export function dueReminder(left: number): ReminderDay | undefined {
  return left > 0 ? REMINDER_DAYS.findLast((days) => left <= days * DAY) : undefined;
}
