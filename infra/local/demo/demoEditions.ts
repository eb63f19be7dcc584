import type { Edition } from '#survey';
import { DEMO_YEARS } from './modelData.ts';
import { OPEN_EDITION } from './plan.ts';

const DAY = 24 * 60 * 60 * 1_000;
/** How long the open edition goes on after the demo was set up. */
const TIME_LEFT = 56 * DAY;
/** How long it has been open, should the clock say that it has not begun. */
const TIME_BEFORE = 28 * DAY;
const GRACE = 7 * DAY;

/**
 * The editions (Erhebungsrunden) of the demo: all are released but the last, which is open on the day the
 * demo is set up. All of them use the questionnaire of 2026.
 */
export function demoEditions(now: Date, questionnaire: string): Edition[] {
  return DEMO_YEARS.map((year) => {
    const { opensAt, closesAt } = year === OPEN_EDITION ? openPeriod(now) : pastPeriod(year);
    return {
      year,
      state: year === OPEN_EDITION ? 'open' : 'released',
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      graceUntil: new Date(closesAt.getTime() + GRACE).toISOString(),
      questionnaire,
      synthetic: true,
    };
  });
}

/** Day of publication: the spring after. */
export function publishedAt(year: number): string {
  return `${String(year + 1)}-03-15T09:00:00.000Z`;
}

/** The instant in the time an edition has been open so far. */
export function instantIn({ opensAt, closesAt }: Edition, moment: number, now: Date): string {
  const begin = Date.parse(opensAt);
  const end = Math.min(Date.parse(closesAt), now.getTime());
  return new Date(begin + Math.floor(moment * (end - begin))).toISOString();
}

interface Period {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** From 1 September to the end of 15 December, German time. */
function pastPeriod(year: number): Period {
  return {
    opensAt: new Date(`${String(year)}-08-31T22:00:00.000Z`),
    closesAt: new Date(`${String(year)}-12-15T23:00:00.000Z`),
  };
}

function openPeriod(now: Date): Period {
  const { opensAt } = pastPeriod(OPEN_EDITION);
  const lastDay = new Date(Math.max(now.getTime() + TIME_LEFT, Date.parse('2027-01-31T12:00:00.000Z')));
  return {
    opensAt: opensAt < now ? opensAt : new Date(now.getTime() - TIME_BEFORE),
    closesAt: new Date(`${lastDay.toISOString().slice(0, 10)}T23:00:00.000Z`),
  };
}
