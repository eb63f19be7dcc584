import { describe, expect, it } from 'vitest';
import { forecastStrata } from './forecastStrata.ts';
import { panelistOf } from './panelist.ts';
import { scheduleOf } from './schedule.ts';

/** A unit with 20 of 40 workplaces left, or none, that connects so many a year. */
const unit = (key: string, pace: number, plannedYear: number | undefined, connected = 20) =>
  panelistOf(
    {
      key,
      stratum: '16-5000-9999',
      population: 8_000,
      history: [
        { edition: 2025, total: 40, connected: connected - pace },
        { edition: 2026, total: 40, connected, plannedYear },
      ],
    },
    2026,
  );
const scheduleFor = (...units: ReturnType<typeof unit>[]) => scheduleOf(forecastStrata(units, 3)!, 2026);

describe('scheduleOf', () => {
  it('sets the plans beside the years the pace leads to', () => {
    const schedule = scheduleFor(
      unit('done', 4, 2030, 40),
      unit('in 2028', 10, 2028),
      unit('in 2036', 2, 2028),
      unit('never', 0, 2032),
      unit('without a plan', 5, undefined),
    );
    expect(schedule).toEqual([
      { year: 2026, planned: 0.25, likely: 0.25 },
      { year: 2028, planned: 0.75, likely: 0.5 },
      { year: 2031, planned: 0.75, likely: 0.5 },
      { year: 2036, planned: 1, likely: 0.75 },
      { year: 2045, planned: 1, likely: 0.75 },
    ]);
  });

  it('is empty when no plan can be judged', () => {
    expect(scheduleFor(unit('a', 5, undefined), unit('b', 5, undefined))).toEqual([]);
  });
});
