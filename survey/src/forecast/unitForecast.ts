import { theilSen } from '../statistics/theilSen.ts';
import { isKnown, restOf, type EakteState, type KnownState } from './eakteState.ts';
import { cappedYear, completionYear, type ForecastYear } from './forecastYear.ts';

export const VERDICTS = ['completed', 'onSchedule', 'ambitious', 'implausible'] as const;

/** What the pace says about the plan. */
export type Verdict = (typeof VERDICTS)[number];

/** German, as shown. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  completed: 'abgeschlossen',
  onSchedule: 'planmäßig',
  ambitious: 'ambitioniert',
  implausible: 'nicht plausibel',
};

/** Forecast of one unit (Prognose einer Verwaltung). */
export interface UnitForecast {
  /** Workplaces still to be connected. */
  readonly rest: number;
  /** Workplaces a year (Tempo); absent at the first participation. */
  readonly pace?: number | undefined;
  /** Year in which nothing is left at this pace (Trendjahr). */
  readonly trendYear?: ForecastYear | undefined;
  readonly plannedYear?: number | undefined;
  /** Absent without a plan or a pace, unless nothing is left. */
  readonly verdict?: Verdict | undefined;
  /** EUR still planned for each workplace that is left. */
  readonly eurPerRestWorkplace?: number | undefined;
}

/** So many years after the plan the trend may still be made up for. */
const AMBITIOUS_YEARS = 3;

/**
 * When a unit will be done at its present pace, and whether its plan fits.
 *
 * The pace is the change of connected workplaces since the edition before; from three editions on the Theil–Sen slope
 * over all of them.
 *
 * @param history states of one unit, in any order; the last edition among them is the present one
 * @returns `undefined` when the last state does not say how much is left
 */
export function unitForecast(history: readonly EakteState[]): UnitForecast | undefined {
  const current = history.toSorted((a, b) => a.edition - b.edition).at(-1);
  if (!current || !isKnown(current)) return undefined;
  const { edition, plannedEur, plannedYear } = current;
  const rest = restOf(current);
  const pace = paceOf(history);
  const trend = rest === 0 || pace !== undefined ? completionYear(edition, rest, pace ?? 0) : undefined;
  return {
    rest,
    pace,
    trendYear: trend === undefined ? undefined : cappedYear(trend),
    plannedYear,
    verdict: verdictOf(rest, trend, plannedYear),
    eurPerRestWorkplace: plannedEur !== undefined && rest > 0 ? plannedEur / rest : undefined,
  };
}

function paceOf(history: readonly EakteState[]): number | undefined {
  const known: readonly KnownState[] = history.filter(isKnown);
  return theilSen(known.map(({ edition, connected }) => ({ time: edition, value: connected })));
}

function verdictOf(
  rest: number,
  trendYear: number | undefined,
  plannedYear: number | undefined,
): Verdict | undefined {
  if (rest === 0) return 'completed';
  if (trendYear === undefined || plannedYear === undefined) return undefined;
  if (trendYear <= plannedYear) return 'onSchedule';
  return trendYear <= plannedYear + AMBITIOUS_YEARS ? 'ambitious' : 'implausible';
}
