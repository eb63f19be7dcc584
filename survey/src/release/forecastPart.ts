import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { isUnsafe } from '../disclosure/primary.ts';
import type { Problem } from '../disclosure/problem.ts';
import type { Contributions } from '../forecast/contributions.ts';
import type { ForecastFigure } from '../forecast/forecastFigure.ts';
import { notesOf } from '../forecast/forecastNotes.ts';
import { groupForecast, REPLICATES } from '../forecast/groupForecast.ts';
import type { ForecastUnit } from '../forecast/panelist.ts';
import { MIN_STRATUM } from '../statistics/collapseStrata.ts';
import type { FigureGroup } from './figure.ts';
import type { Plan, PlanGroup } from './publicationPlan.ts';
import type { ForecastCell, ForecastPart } from './release.ts';
import type { ReliabilityRules } from './rules.ts';

export interface ForecastTask {
  readonly releaseId: string;
  readonly edition: number;
  readonly plan: Plan;
  /** All units in the order of the plan's `atomOf`, with what they said in all editions. */
  readonly units: readonly ForecastUnit[];
  readonly parameters: DisclosureParameters;
  readonly reliability: ReliabilityRules;
}

/** The figures of a forecast that are totals of amounts. */
const AMOUNTS = {
  restWorkplaces: 'restWorkplaces',
  plannedEur: 'plannedEur',
  personDays: 'personDays',
  connected: 'connected',
} as const satisfies Partial<Record<keyof ForecastFigure, keyof Contributions>>;

/**
 * The E-Akte forecast (Prognose) of all, each state and each size class, as far as it may be published.
 *
 * Every amount has to stand the p % rule and the minimum count by itself. What one state may not show could be computed
 * from the total and the others; so of the states, and of the size classes, none or at least two are silent, and those
 * together have to stand the rules as well. Totals are rounded to two significant digits.
 */
export function forecastPart(task: ForecastTask): ForecastPart {
  const { plan } = task;
  const families = plan.families.filter(({ kind }) => kind === 'state' || kind === 'band');
  const [total, ...rest] = [[plan.total], ...families.map(({ groups }) => groups)].map((groups) =>
    forecastFamily(task, groups),
  );
  return { id: 'forecast', cells: [...(total ?? []), ...rest.flat()] };
}

interface Forecast {
  readonly group: PlanGroup;
  readonly figure: ForecastFigure;
  readonly contributions: Contributions;
}

function forecastFamily(task: ForecastTask, groups: readonly PlanGroup[]): readonly ForecastCell[] {
  const { edition, releaseId, plan, units, parameters, reliability } = task;
  const forecasts = groups.map((group): Forecast => {
    const own = new Set(group.atoms);
    const inGroup = units.filter((_, unit) => own.has(plan.atomOf[unit] ?? -1));
    const seed = `${releaseId}/${group.id}`;
    const minStratum = MIN_STRATUM + parameters.coalition;
    return { group, ...groupForecast({ edition, units: inGroup, seed, minStratum }) };
  });
  const silent = new Map(
    Object.entries(AMOUNTS).map(([figure, amount]) => [figure, silentGroups(forecasts, amount, parameters)]),
  );
  return forecasts.map(({ group: { atoms: _, N: __, ...group }, figure }): ForecastCell => {
    if (figure.n < reliability.minRespondents || figure.n / figure.N < reliability.minResponseRate)
      return { group, status: 'unreliable' };
    return { group, status: 'published', forecast: withoutSilent(figure, group, silent) };
  });
}

/** What must not be shown is left out, and with the workplaces whatever is computed from them. */
function withoutSilent(
  figure: ForecastFigure,
  { id }: FigureGroup,
  silent: ReadonlyMap<string, ReadonlySet<string>>,
): ForecastFigure {
  const isSilent = (name: keyof typeof AMOUNTS) => silent.get(name)?.has(id) === true;
  const {
    restWorkplaces,
    plannedEur,
    personDays,
    connected,
    pace,
    completion,
    verdicts,
    notes: _,
    ...frame
  } = figure;
  const hasWorkplaces = !isSilent('restWorkplaces') && !isSilent('connected');
  const shown = {
    ...frame,
    ...(hasWorkplaces && restWorkplaces ? { restWorkplaces } : {}),
    ...(hasWorkplaces && connected ? { connected } : {}),
    ...(hasWorkplaces && pace ? { pace } : {}),
    ...(hasWorkplaces && completion ? { completion } : {}),
    ...(hasWorkplaces && verdicts ? { verdicts } : {}),
    ...(hasWorkplaces && !isSilent('plannedEur') && plannedEur ? { plannedEur } : {}),
    ...(hasWorkplaces && !isSilent('personDays') && personDays ? { personDays } : {}),
    schedule: hasWorkplaces ? frame.schedule : [],
  };
  return { ...shown, notes: notesOf(shown, REPLICATES) };
}

/** Groups whose amount stays silent: those unsafe by themselves, with the smallest others until they are safe together. */
function silentGroups(
  forecasts: readonly Forecast[],
  amount: keyof Contributions,
  parameters: DisclosureParameters,
): ReadonlySet<string> {
  const amountsOf = ({ contributions }: Forecast) => contributions[amount].map((one) => one.amount);
  const isSafe = (some: readonly Forecast[]) => areSafe(some.flatMap(amountsOf), parameters);
  const silent = forecasts.filter((one) => amountsOf(one).length > 0 && !isSafe([one]));
  const others = forecasts
    .filter((one) => !silent.includes(one))
    .toSorted((a, b) => amountsOf(a).length - amountsOf(b).length || (a.group.id < b.group.id ? -1 : 1));
  while (silent.length > 0 && others.length > 0 && (silent.length < 2 || !isSafe(silent))) {
    const next = others.shift();
    if (next) silent.push(next);
  }
  return new Set(silent.map(({ group }) => group.id));
}

function areSafe(amounts: readonly number[], parameters: DisclosureParameters): boolean {
  const problem: Problem = {
    atoms: [{ id: 'all', n: amounts.length }],
    sets: [],
    features: [
      {
        kind: 'amount',
        id: 'amount',
        contributions: [amounts],
        dominancePercent: parameters.dominancePercent,
      },
    ],
    minRespondents: parameters.minRespondents + parameters.coalition,
    coalition: parameters.coalition,
  };
  return !isUnsafe(problem, { id: 'all', atoms: [0] });
}
