import { stretchedInterval } from '../statistics/stretchedInterval.ts';
import type { Interval } from '../statistics/interval.ts';
import type { BootstrappedGroup } from './bootstrapGroup.ts';
import type { ForecastFigure, ForecastTotal } from './forecastFigure.ts';
import { cappedYear, completionYear, type ForecastYear } from './forecastYear.ts';
import type { GroupEstimate } from './groupEstimate.ts';
import type { Pair, Panelist } from './panelist.ts';
import { roundedShare, toDigits } from './rounding.ts';
import { VERDICTS } from './unitForecast.ts';

type Estimated = Pick<
  ForecastFigure,
  'restWorkplaces' | 'plannedEur' | 'personDays' | 'connected' | 'pace' | 'completion' | 'verdicts'
>;

/** Ranges as computed, before they are rounded. */
interface Ranges {
  readonly range80?: Interval | undefined;
  readonly range95?: Interval | undefined;
}

/** With fewer respondents who state an amount and have workplaces left it is not estimated. */
const MIN_AMOUNTS = 5;

const TOTAL_DIGITS = 2;
const BOUND_DIGITS = 3;

/** The figures of a group, rounded as they are shown. */
export function figuresOf(
  bootstrapped: BootstrappedGroup,
  units: readonly Panelist[],
  edition: number,
  pairs: readonly Pair[],
): Estimated {
  const { estimate, freedom } = bootstrapped;
  const states = units.flatMap(({ state }) => state ?? []);
  const isCensus = states.length === units.length;
  const ranges = (of: (one: GroupEstimate) => number, degrees = freedom.workplaces) =>
    rangesOf(bootstrapped, of, degrees, isCensus);
  const totalOf = (name: 'plannedEur' | 'personDays') => {
    const stated = states.flatMap(({ rest, [name]: value }) =>
      value === undefined ? [] : [{ rest, value }],
    );
    const isKnown = stated.length === units.length;
    if (!isKnown && stated.filter(({ rest }) => rest > 0).length < MIN_AMOUNTS) return undefined;
    return total(
      stated.map(({ value }) => value),
      estimate[name],
      rangesOf(bootstrapped, (one) => one[name], freedom[name], isKnown),
    );
  };
  return {
    restWorkplaces: total(
      states.map(({ rest }) => rest),
      estimate.restWorkplaces,
      ranges(({ restWorkplaces }) => restWorkplaces),
    ),
    plannedEur: totalOf('plannedEur'),
    personDays: totalOf('personDays'),
    connected: shareOf(
      estimate.share,
      ranges(({ share }) => share),
    ),
    ...paceOf(bootstrapped, pairs, edition, isCensus),
    verdicts: verdictsOf(bootstrapped, units),
  };
}

function rangesOf(
  { estimate, replicates, freedom }: BootstrappedGroup,
  of: (one: GroupEstimate) => number,
  degrees: number = freedom.workplaces,
  isCensus = false,
): Ranges {
  const values = replicates.map(of);
  const range = (confidence: number) => {
    const found = stretchedInterval(of(estimate), values, confidence, degrees);
    // Equal answers say nothing about those who did not answer.
    return found && (isCensus || found.upper - found.lower > 1e-12 * Math.abs(of(estimate)))
      ? found
      : undefined;
  };
  return { range80: range(0.8), range95: range(0.95) };
}

/** A total is never less than what was reported. */
function total(amounts: readonly number[], estimate: number, ranges: Ranges): ForecastTotal | undefined {
  if (!Number.isFinite(estimate)) return undefined;
  const reported = amounts.reduce((sum, amount) => sum + amount, 0);
  const shown = toDigits(estimate, TOTAL_DIGITS);
  const bound = (value: number) => toDigits(Math.max(reported, value), BOUND_DIGITS);
  return {
    n: amounts.length,
    reported: toDigits(reported, TOTAL_DIGITS),
    estimated: toDigits(Math.max(0, estimate - reported), TOTAL_DIGITS),
    total: shown,
    ...bounded(
      ranges,
      (lower) => Math.min(shown, bound(lower)),
      (upper) => Math.max(shown, bound(upper)),
    ),
  };
}

function shareOf(share: number, ranges: Ranges) {
  if (!Number.isFinite(share)) return undefined;
  return {
    share: roundedShare(share),
    ...bounded(
      ranges,
      (lower) => roundedShare(Math.max(0, lower)),
      (upper) => roundedShare(Math.min(1, upper)),
    ),
  };
}

function paceOf(
  bootstrapped: BootstrappedGroup,
  pairs: readonly Pair[],
  edition: number,
  isCensus: boolean,
): Pick<Estimated, 'pace' | 'completion'> {
  const { pace, speed, share } = bootstrapped.estimate;
  if (share === 1) return isCensus ? { completion: { year: edition } } : {};
  if (!Number.isFinite(pace)) return {};
  const yearAt = (rate: number): ForecastYear => cappedYear(completionYear(edition, 1, rate));
  return {
    pace: {
      n: Math.min(...pairs.map(({ units }) => units)),
      sharePerYear: roundedShare(pace),
      ...bounded(
        rangesOf(bootstrapped, (one) => one.pace),
        roundedShare,
        roundedShare,
      ),
    },
    completion: {
      year: yearAt(speed),
      // Who is faster is done earlier.
      ...swapped(
        bounded(
          rangesOf(bootstrapped, (one) => one.speed),
          yearAt,
          yearAt,
        ),
      ),
    },
  };
}

function verdictsOf(bootstrapped: BootstrappedGroup, units: readonly Panelist[]): Estimated['verdicts'] {
  const n = units.filter(({ judged }) => judged).length;
  if (n === 0) return undefined;
  const [completed, onSchedule, ambitious, implausible] = VERDICTS.map((_, v) => {
    const share = (one: GroupEstimate) => one.verdicts[v] ?? Number.NaN;
    return shareOf(share(bootstrapped.estimate), rangesOf(bootstrapped, share));
  });
  if (!completed || !onSchedule || !ambitious || !implausible) return undefined;
  return { n, completed, onSchedule, ambitious, implausible };
}

interface Bounds<T> {
  readonly lower: T;
  readonly upper: T;
}

function bounded<T>(
  { range80, range95 }: Ranges,
  lower: (value: number) => T,
  upper: (value: number) => T,
): { range80?: Bounds<T>; range95?: Bounds<T> } {
  const bounds = (range: Interval) => ({ lower: lower(range.lower), upper: upper(range.upper) });
  return {
    ...(range80 && { range80: bounds(range80) }),
    ...(range95 && { range95: bounds(range95) }),
  };
}

function swapped<T>({ range80, range95 }: { range80?: Bounds<T>; range95?: Bounds<T> }) {
  const swap = ({ lower, upper }: Bounds<T>) => ({ lower: upper, upper: lower });
  return { ...(range80 && { range80: swap(range80) }), ...(range95 && { range95: swap(range95) }) };
}
