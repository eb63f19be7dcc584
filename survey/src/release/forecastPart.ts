import type { DisclosureParameters } from '../disclosure/parameters.ts';
import type { CountFeature } from '../disclosure/problem.ts';
import type { Contributions, JudgedPlan } from '../forecast/contributions.ts';
import type { ForecastFigure } from '../forecast/forecastFigure.ts';
import { notesOf } from '../forecast/forecastNotes.ts';
import { groupForecast, REPLICATES } from '../forecast/groupForecast.ts';
import type { ForecastUnit } from '../forecast/panelist.ts';
import { MIN_STRATUM } from '../statistics/collapseStrata.ts';
import type { FigureGroup } from './figure.ts';
import type { Plan, PlanGroup } from './publicationPlan.ts';
import type { ForecastCell, ForecastPart } from './release.ts';
import type { ReliabilityRules } from './rules.ts';
import { isSafeAlone, silentParts } from './safeAlone.ts';

export interface ForecastTask {
  readonly releaseId: string;
  readonly edition: number;
  readonly plan: Plan;
  /** All units in the order of the plan's `atomOf`, with what they said in all editions. */
  readonly units: readonly ForecastUnit[];
  readonly parameters: DisclosureParameters;
  readonly reliability: ReliabilityRules;
}

/** Nothing is said of plans, or of the pace of the group. */
const NO_PLANS = { verdicts: undefined, schedule: [] } satisfies Partial<ForecastFigure>;
const NO_PACE = { pace: undefined, completion: undefined } satisfies Partial<ForecastFigure>;

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
 * from the total and the others; so of the states, and of the size classes, those that are silent have to stand the
 * rules together. Totals are rounded to two significant digits. The same holds for what is said of plans, which needs as
 * many of them as any value needs respondents.
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
  const plansSilent = silentPlans(forecasts, parameters);
  const { minRespondents, minResponseRate } = reliability;
  const told = ({ group, contributions, figure }: Forecast): ForecastFigure => ({
    ...figure,
    ...(plansSilent.has(group.id) || contributions.plans.length < minRespondents ? NO_PLANS : {}),
    ...(figure.pace && figure.pace.n < minRespondents ? NO_PACE : {}),
  });
  return forecasts.map((forecast): ForecastCell => {
    const {
      group: { atoms: _, N: __, ...group },
      figure,
    } = forecast;
    if (figure.n < minRespondents || figure.n / figure.N < minResponseRate)
      return { group, status: 'unreliable' };
    return { group, status: 'published', forecast: withoutSilent(told(forecast), group, silent) };
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

/** Groups whose amount stays silent. */
function silentGroups(
  forecasts: readonly Forecast[],
  amount: (typeof AMOUNTS)[keyof typeof AMOUNTS],
  parameters: DisclosureParameters,
): ReadonlySet<string> {
  const { dominancePercent } = parameters;
  return silentBy(
    forecasts,
    ({ contributions }) => contributions[amount].map((one) => one.amount),
    (amounts) =>
      isSafeAlone(
        amounts.length,
        [{ kind: 'amount', id: 'amount', contributions: [amounts], dominancePercent }],
        parameters,
      ),
  );
}

/** Groups of whose plans nothing is said: too few are judged, or nearly all of them alike. */
function silentPlans(forecasts: readonly Forecast[], parameters: DisclosureParameters): ReadonlySet<string> {
  return silentBy(
    forecasts,
    ({ contributions }) => contributions.plans,
    (plans) => isSafeAlone(plans.length, planFeatures(plans), parameters),
  );
}

function silentBy<Answer>(
  forecasts: readonly Forecast[],
  answersOf: (forecast: Forecast) => readonly Answer[],
  areSafe: (answers: readonly Answer[]) => boolean,
): ReadonlySet<string> {
  return silentParts({
    all: forecasts,
    isHidden: (one) => !areSafe(answersOf(one)),
    areSafe: (some) => areSafe(some.flatMap(answersOf)),
    sizeOf: (one) => answersOf(one).length,
    idOf: ({ group }) => group.id,
  });
}

/** Of each kind of answer how many gave which, so that nobody is known to be one of all who gave the same. */
function planFeatures(plans: readonly JudgedPlan[]): readonly CountFeature[] {
  return (['verdict', 'planned', 'likely'] as const).flatMap((name) =>
    [...Map.groupBy(plans, (plan) => plan[name])].map(([answer, alike]): CountFeature => ({
      kind: 'count',
      id: `${name} ${answer}`,
      yes: [alike.length],
      protect: 'yes',
      guardEnds: 'sets',
    })),
  );
}
