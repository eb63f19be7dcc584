import { atFirstUse } from '#survey';

/* How numbers and times are written in files for people in Germany. */

const BERLIN = { timeZone: 'Europe/Berlin' } as const;

const tenths = atFirstUse(
  () => new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const percent = atFirstUse(
  () => new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 }),
);
const dateTime = atFirstUse(
  () => new Intl.DateTimeFormat('de-DE', { ...BERLIN, dateStyle: 'long', timeStyle: 'short' }),
);
const day = atFirstUse(() => new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'long' }));

/** Points 0 … 100 with one decimal: „51,2“ */
export const pointsText = (points: number): string => tenths().format(points);

/** A share 0 … 1: „61 %“ */
export const shareText = (share: number): string => percent().format(share);

/** An instant in Berlin: „23. November 2026 um 14:05 Uhr“ */
export const dateTimeText = (instant: string): string => `${dateTime().format(new Date(instant))} Uhr`;

/** A calendar day: „30. Juni 2026“ */
export const dayText = (isoDate: string): string => day().format(new Date(isoDate));
