import type { Prediction } from '../statistics/prediction.ts';
import { theilSen } from '../statistics/theilSen.ts';
import { COLUMNS, type Amount, type CostClass, type GroupSample } from './groupSample.ts';
import { VERDICTS } from './unitForecast.ts';

/** What a group is estimated to have left. NaN where its answers say nothing. */
export interface GroupEstimate {
  readonly restWorkplaces: number;
  readonly plannedEur: number;
  readonly personDays: number;
  /** Connected workplaces, share 0 … 1 of all. */
  readonly share: number;
  /** Change of that share in a year. */
  readonly pace: number;
  /** Part of what is left that goes in a year at this pace: 1 / years. */
  readonly speed: number;
  /** Shares of administrations, in the order of `VERDICTS`. */
  readonly verdicts: readonly number[];
}

/**
 * Estimates a group from its sums, or from one replicate of them.
 *
 * What was reported stays; the rest is predicted. Workplaces: in each stratum the respondents' workplaces per inhabitant
 * times the inhabitants of the others (separate ratio estimator). Amounts: in each class Σ w EUR / Σ w rest times the
 * workplaces left to those who do not state it (combined ratio estimator). Pace: Theil–Sen slope over the connected
 * share, chained by what changed among the units of both editions.
 *
 * @param sums of the sample, or a replicate; the deviation of its ratios is stretched by the prediction factors
 */
export function groupEstimate(group: GroupSample, sums: Float64Array): GroupEstimate {
  const { columns, sums: original } = group.sample;
  const total = group.strata.map((stratum, h) => predict(stratum, COLUMNS.total, h * columns));
  const connected = group.strata.map((stratum, h) => predict(stratum, COLUMNS.connected, h * columns));
  const rest = total.map((value, h) => value - (connected[h] ?? 0));
  const share = sumOf(connected) / sumOf(total);
  const pace = paceOf(group, overall);
  const verdicts = VERDICTS.map((_, v) => overall(COLUMNS.verdicts + v));
  const amountOf = (amount: Amount) =>
    sumOf(group.classes[amount].map((one) => amountIn(one, COLUMNS[amount])));
  return {
    restWorkplaces: sumOf(rest),
    plannedEur: amountOf('plannedEur'),
    personDays: amountOf('personDays'),
    share,
    pace,
    speed: pace / (1 - share),
    verdicts: verdicts.map((value) => value / sumOf(verdicts)),
  };

  function overall(column: number): number {
    let sum = 0;
    for (let at = column; at < sums.length; at += columns) sum += sums[at] ?? 0;
    return sum;
  }

  function predict({ left, factor }: Prediction, column: number, at: number): number {
    const known = original[at + column] ?? 0;
    const rate = known / (original[at] ?? 0);
    const drawn = (sums[at + column] ?? 0) / (sums[at] ?? 0);
    return known + (left > 0 ? left * (rate + factor * (drawn - rate)) : 0);
  }

  function amountIn({ strata, reported, rest: stated, factor }: CostClass, column: number): number {
    const left = sumOf(strata.map((h) => rest[h] ?? 0)) - stated;
    if (left < NOTHING) return reported;
    const ratioIn = (from: Float64Array) =>
      sumOf(strata.map((h) => from[h * columns + column] ?? 0)) /
      sumOf(strata.map((h) => from[h * columns + column + 1] ?? 0));
    const ratio = ratioIn(original);
    const drawn = ratioIn(sums);
    return reported + left * (ratio + (Number.isFinite(drawn) ? factor * (drawn - ratio) : 0));
  }
}

/** Fewer workplaces than this are rounding. */
const NOTHING = 1e-6;

function paceOf({ pairs }: GroupSample, overall: (column: number) => number): number {
  let level = 0;
  const points = pairs.map(({ earlier }) => ({ time: earlier, value: 0 })).slice(0, 1);
  pairs.forEach(({ later }, p) => {
    const at = COLUMNS.pairs + 4 * p;
    level += overall(at + 2) / overall(at + 3) - overall(at) / overall(at + 1);
    points.push({ time: later, value: level });
  });
  return theilSen(points) ?? Number.NaN;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
