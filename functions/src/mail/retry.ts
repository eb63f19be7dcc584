import type { WaitingMail } from '../store/outboxStore.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a sender has a mail for itself: longer than any transport waits. */
const LEASE = 10 * MINUTE;
/** The longest pause between two tries. */
const LONGEST_PAUSE = 4 * 60 * MINUTE;
/** When a mail is given up that cannot be delivered. */
const GIVEN_UP_AFTER = 3 * DAY;
/** How often a mail may be handed over without anybody learning what became of it. */
const MOST_UNCERTAIN = 2;

/** Until when a sender that takes a mail now has it for itself. */
export const leaseUntil = (now: Date): string => new Date(now.getTime() + LEASE).toISOString();

/** When to try again: a minute after the first try, then twice as long each time, at most four hours. */
export function nextTryAt(tries: number, now: Date): string {
  const pause = Math.min(MINUTE * 2 ** Math.max(tries - 1, 0), LONGEST_PAUSE);
  return new Date(now.getTime() + pause).toISOString();
}

/** Whether a mail is not tried any more: too old, or possibly sent twice already. */
export function isHopeless({ addedAt, uncertain }: WaitingMail, now: Date): boolean {
  return uncertain >= MOST_UNCERTAIN || now.getTime() - Date.parse(addedAt) > GIVEN_UP_AFTER;
}
