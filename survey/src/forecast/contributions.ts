import type { Panelist } from './panelist.ts';
import { datesOf, scheduleYears } from './schedule.ts';
import type { Verdict } from './unitForecast.ts';

/** What one respondent contributes to a total. */
export interface Contribution {
  readonly key: string;
  readonly amount: number;
}

/** What verdicts and schedule tell of one respondent: its verdict, and between which years it is done. */
export interface JudgedPlan {
  readonly verdict: Verdict;
  /** Position of the first year of the schedule by whose end it is done; -1 for none. */
  readonly planned: number;
  readonly likely: number;
}

/** Contributions (Einzelbeiträge) to the reported part of each total, for the rules of disclosure. */
export interface Contributions {
  readonly workplaces: readonly Contribution[];
  readonly connected: readonly Contribution[];
  readonly restWorkplaces: readonly Contribution[];
  readonly plannedEur: readonly Contribution[];
  readonly personDays: readonly Contribution[];
  readonly plans: readonly JudgedPlan[];
}

type Stated = NonNullable<Panelist['state']>;

/** @param present respondents who say how much is left; in their order */
export function contributionsOf(present: readonly Panelist[], edition: number): Contributions {
  const of = (amountOf: (state: Stated) => number | undefined) =>
    present.flatMap(({ key, state }) => {
      const amount = state && amountOf(state);
      return amount === undefined ? [] : [{ key, amount }];
    });
  const years = scheduleYears(edition);
  const plans = present.flatMap(({ judged }): JudgedPlan[] => {
    if (judged === undefined) return [];
    const { verdict } = judged;
    const { planned, likely } = datesOf(judged, edition);
    const stepOf = (date: number) => years.findIndex((year) => date <= year);
    return [{ verdict, planned: stepOf(planned), likely: stepOf(likely) }];
  });
  return {
    plans,
    workplaces: of(({ total }) => total),
    connected: of(({ connected }) => connected),
    restWorkplaces: of(({ rest }) => rest),
    plannedEur: of(({ plannedEur }) => plannedEur),
    personDays: of(({ personDays }) => personDays),
  };
}
