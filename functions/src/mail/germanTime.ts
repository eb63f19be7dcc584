import { atFirstUse } from '#survey';

const BERLIN = { timeZone: 'Europe/Berlin' } as const;
const day = atFirstUse(() => new Intl.DateTimeFormat('de-DE', { ...BERLIN, dateStyle: 'full' }));
const clock = atFirstUse(() => new Intl.DateTimeFormat('de-DE', { ...BERLIN, timeStyle: 'short' }));

/**
 * A deadline (Frist) in Berlin, as a mail says it: „Freitag, 18. Dezember 2026, 18:00 Uhr“. The midnight that
 * ends a day belongs to that day: „…, 24 Uhr“.
 *
 * @param instant the first moment that is too late
 */
export function germanTime(instant: string): string {
  const moment = new Date(instant);
  const time = clock().format(moment);
  if (time !== '00:00') return `${day().format(moment)}, ${time} Uhr`;
  return `${day().format(new Date(moment.getTime() - 1))}, 24 Uhr`;
}
