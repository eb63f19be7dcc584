import type { SecurityAccess } from '../store/accessStore.ts';

const HOUR = 3_600_000;
/** So long an approved request may be read (Einsicht). */
const READABLE = 24 * HOUR;
/** So long somebody may decide. */
const DECIDABLE = 7 * 24 * HOUR;

/**
 * How a request for security answers stands: waiting for a second person (`open`), nobody decided in seven days
 * (`lapsed`), readable for 24 hours (`readable`), over (`expired`), or refused or taken back (`refused`).
 */
export type AccessStanding = 'open' | 'lapsed' | 'readable' | 'expired' | 'refused';

export function accessStanding(access: SecurityAccess, now: Date): AccessStanding {
  if (access.state === 'refused') return 'refused';
  const until = readableUntil(access);
  if (until !== undefined) return now.toISOString() < until ? 'readable' : 'expired';
  return now.getTime() < Date.parse(access.requestedAt) + DECIDABLE ? 'open' : 'lapsed';
}

/** Instant at which an approved request ends; `undefined` for others. */
export function readableUntil({ state, decidedAt }: SecurityAccess): string | undefined {
  if (state !== 'approved' || decidedAt === undefined) return undefined;
  return new Date(Date.parse(decidedAt) + READABLE).toISOString();
}
