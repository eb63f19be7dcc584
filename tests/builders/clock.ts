const MINUTE = 60_000;

/** A clock that a test sets. */
export interface Clock {
  readonly now: () => Date;
  set(instant: string): void;
  passMinutes(minutes: number): void;
}

/** In the middle of the edition `openEdition` makes. */
export const NOON = '2026-11-23T12:00:00.000Z';

export function clockAt(instant: string = NOON): Clock {
  let time = Date.parse(instant);
  return {
    now: () => new Date(time),
    set: (next) => {
      time = Date.parse(next);
    },
    passMinutes: (minutes) => {
      time += minutes * MINUTE;
    },
  };
}
