/*
 * How numbers and times are written. The only place that rounds or knows a locale, a time zone or a currency.
 */

const LOCALE = 'de-DE';
const BERLIN = { timeZone: 'Europe/Berlin' } as const;

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const upToHundredths = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const eur = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

const roundEur = new Intl.NumberFormat(LOCALE, {
  style: 'currency',
  currency: 'EUR',
  notation: 'compact',
  maximumSignificantDigits: 3,
});

/** With 0 … 4 decimals, to compute with. */
const plain = [0, 1, 2, 3, 4].map(
  (decimals) => new Intl.NumberFormat('en', { maximumFractionDigits: decimals, useGrouping: false }),
);

const anyOf = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

const date = new Intl.DateTimeFormat(LOCALE, { ...BERLIN, dateStyle: 'long' });
const dateTime = new Intl.DateTimeFormat(LOCALE, { ...BERLIN, dateStyle: 'long', timeStyle: 'short' });
const time = new Intl.DateTimeFormat(LOCALE, { ...BERLIN, timeStyle: 'short' });
const day = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', dateStyle: 'long' });

/** A count, such as inhabitants: „12.345“ */
export const formatCount = (value: number): string => whole.format(value);

/** A number as somebody entered it, at most two decimals: „0,75“ */
export const formatNumber = (value: number): string => upToHundredths.format(value);

/** Points 0 … 100 with one decimal: „51,2“ */
export const formatPoints = (points: number): string => tenths.format(points);

/** An interval in points: „51,2 bis 55,8“ */
export function formatInterval({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${formatPoints(lower)} bis ${formatPoints(upper)}`;
}

/** A change in points, with its sign: „+3,8“, „−0,4“ */
export const formatChange = (points: number): string => signed.format(points).replace('-', '−');

/** A share 0 … 1: „61 %“ */
export const formatShare = (share: number): string => percent.format(share);

/** Whole euros: „12.500 €“ */
export const formatEur = (amount: number): string => eur.format(amount);

/** Rounded euros where space is scarce: „85 Mio. €“ */
export const formatRoundEur = (amount: number): string => roundEur.format(amount);

/** The day of an instant in Berlin: „23. November 2026“ */
export const formatDate = (instant: string): string => date.format(new Date(instant));

/** „23. November 2026 um 14:05 Uhr“ */
export const formatDateTime = (instant: string): string => `${dateTime.format(new Date(instant))} Uhr`;

/** „14:05 Uhr“ */
export const formatTime = (instant: string): string => `${time.format(new Date(instant))} Uhr`;

/** A calendar day without a time, given as ISO date: „30. Juni 2026“ */
export const formatDay = (isoDate: string): string => day.format(new Date(isoDate));

/** One of it, or several: „1 Antwort“, „12 Antworten“ */
export function formatAmount(count: number, one: string, several: string): string {
  return `${formatCount(count)} ${count === 1 ? one : several}`;
}

/** An estimate of work, in steps of five minutes: „55 Minuten“ */
export const formatEstimate = (minutes: number): string =>
  `${formatCount(Math.ceil(minutes / 5) * 5)} Minuten`;

/** „Anna Muster“, „Anna Muster oder Ben Beispiel“ */
export const formatAnyOf = (names: readonly string[]): string => anyOf.format(names);

/** A number with so many decimals: „0,21“ */
export const formatDecimals = (value: number, decimals: number): string =>
  value.toLocaleString(LOCALE, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A number as it is when it is written with so many decimals, at most 4; to compare what can be read. */
export const rounded = (value: number, decimals: number): number =>
  Number(plain[Math.min(decimals, 4)]?.format(value));

/** A number rounded to multiples of a power of ten: „1.500“ in steps of 100, „0,25“ in steps of 0,01 */
export function formatToStep(value: number, step: number): string {
  const decimals = Math.max(0, Math.round(-Math.log10(step)));
  const stepped = step > 1 ? Math.round(value / step) * step : value;
  return formatDecimals(stepped, decimals);
}
