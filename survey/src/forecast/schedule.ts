import type { ForecastFigure } from './forecastFigure.ts';
import { LAST_YEAR } from './forecastYear.ts';
import type { ForecastStratum } from './forecastStrata.ts';
import { roundedShare } from './rounding.ts';
import type { UnitForecast } from './unitForecast.ts';

/** Years after the edition by whose end one looks; then the last year. */
const STEPS = [0, 2, 5, 10];

/** By the end of which years one looks. */
export const scheduleYears = (edition: number): readonly number[] => [
  ...STEPS.map((step) => edition + step).filter((year) => year < LAST_YEAR),
  LAST_YEAR,
];

/** When one unit is done: by its plan, and at its own pace; Infinity for never. */
export function datesOf(
  { rest, plannedYear, trendYear }: Pick<UnitForecast, 'rest' | 'plannedYear' | 'trendYear'>,
  edition: number,
): { readonly planned: number; readonly likely: number } {
  return {
    planned: rest === 0 ? edition : (plannedYear ?? Infinity),
    likely: typeof trendYear === 'number' ? trendYear : Infinity,
  };
}

/**
 * How many administrations are done by when: by their own plan, and at their own pace (Zeitplan).
 *
 * Only units whose plan can be judged count, in each stratum for all its units. A finished unit is done.
 *
 * @returns nothing when no plan can be judged
 */
export function scheduleOf(strata: readonly ForecastStratum[], edition: number): ForecastFigure['schedule'] {
  const plans = strata.flatMap(({ units }) => {
    const judged = units.flatMap((unit) => unit.judged ?? []);
    return judged.map((unit) => ({ weight: units.length / judged.length, ...datesOf(unit, edition) }));
  });
  if (plans.length === 0) return [];
  const shareOf = (isDone: (plan: (typeof plans)[number]) => boolean) =>
    roundedShare(weightOf(plans.filter(isDone)) / weightOf(plans));
  return scheduleYears(edition).map((year) => ({
    year,
    planned: shareOf(({ planned }) => planned <= year),
    likely: shareOf(({ likely }) => likely <= year),
  }));
}

const weightOf = (plans: readonly { readonly weight: number }[]): number =>
  plans.reduce((sum, { weight }) => sum + weight, 0);
