import type { Panelist } from './panelist.ts';

/** What one respondent contributes to a total. */
export interface Contribution {
  readonly key: string;
  readonly amount: number;
}

/** Contributions (Einzelbeiträge) to the reported part of each total, for dominance and p % rules. */
export interface Contributions {
  readonly workplaces: readonly Contribution[];
  readonly connected: readonly Contribution[];
  readonly restWorkplaces: readonly Contribution[];
  readonly plannedEur: readonly Contribution[];
  readonly personDays: readonly Contribution[];
}

type Stated = NonNullable<Panelist['state']>;

/** @param present respondents who say how much is left; in their order */
export function contributionsOf(present: readonly Panelist[]): Contributions {
  const of = (amountOf: (state: Stated) => number | undefined) =>
    present.flatMap(({ key, state }) => {
      const amount = state && amountOf(state);
      return amount === undefined ? [] : [{ key, amount }];
    });
  return {
    workplaces: of(({ total }) => total),
    connected: of(({ connected }) => connected),
    restWorkplaces: of(({ rest }) => rest),
    plannedEur: of(({ plannedEur }) => plannedEur),
    personDays: of(({ personDays }) => personDays),
  };
}
