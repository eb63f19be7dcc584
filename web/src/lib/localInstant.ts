const MINUTE = 60_000;
/** Germany is one or two hours ahead of UTC, in minutes. */
const OFFSETS = [60, 120];

/** Swedish writes dates as the inputs of a browser want them. */
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * What stands on the clocks in Germany at an instant, as an input for date and time wants it: `2027-09-01T08:00`.
 */
export function localTextOf(instant: string): string {
  return local.format(new Date(instant)).replace(' ', 'T');
}

/**
 * The instant at which clocks in Germany show this. In the hour they show twice in autumn it is the later one, so that
 * a deadline never ends earlier than it says.
 *
 * @param text as an input for date and time gives it
 * @returns `undefined` for what is no time, and for the hour the clocks leap over in spring
 */
export function instantOf(text: string): string | undefined {
  const asUtc = Date.parse(`${text}:00.000Z`);
  if (Number.isNaN(asUtc)) return undefined;
  return OFFSETS.map((offset) => new Date(asUtc - offset * MINUTE).toISOString()).find(
    (instant) => localTextOf(instant) === text,
  );
}
