import { uncertaintyInterval } from '../statistics/interval.ts';
import { levelDistribution } from '../statistics/levelDistribution.ts';
import { share, shareInterval } from '../statistics/share.ts';
import { summarisedMean } from '../statistics/stratifiedMean.ts';
import type { Stratum } from './decision.ts';
import type { Plan } from './publicationPlan.ts';
import { REACHED_LEVEL } from './reachedLevel.ts';
import { rounded, roundedInterval } from './rounding.ts';
import { over, type Tabulation } from './tabulation.ts';

/** The published counts of one stratum. */
export interface CountStratum {
  readonly id: string;
  readonly size: number;
  readonly n: number;
  /** By level or option. */
  readonly counts: number[];
}

const SHARE_DECIMALS = 3;

export function countsOf({ id, atoms }: Stratum, { n, counts }: Tabulation, plan: Plan): CountStratum {
  return {
    id,
    size: over(atoms, plan.atomSizes),
    n: over(atoms, n),
    counts: counts.map((own) => over(atoms, own)),
  };
}

/** Mean level, distribution and „Stufe 3 und höher“ from published counts. */
export function levelValues(strata: readonly CountStratum[]) {
  const levels = strata[0]?.counts.length ?? 0;
  const estimate = summarisedMean(strata.map(levelSummary));
  const atLeast3 = shareValues(strata, (counts) =>
    counts.slice(REACHED_LEVEL).reduce((sum, count) => sum + count, 0),
  );
  if (estimate === undefined || atLeast3 === undefined) return undefined;
  return {
    mean: rounded(estimate.mean, 2),
    interval: roundedInterval(uncertaintyInterval(estimate, { from: 0, to: levels - 1 }), 2),
    shares: levelDistribution(strata, levels).map((value) => rounded(value, SHARE_DECIMALS)),
    atLeast3,
  };
}

/** „Stufe 3 und höher“ from published counts of reached and below. */
export function reachedValues(strata: readonly CountStratum[]) {
  const atLeast3 = shareValues(strata, ([reached = 0]) => reached);
  return atLeast3 && { atLeast3 };
}

/** The share of each option from published counts. */
export function choiceValues(strata: readonly CountStratum[]) {
  const options = strata[0]?.counts.length ?? 0;
  const shares = Array.from({ length: options }, (_, option) =>
    shareValues(strata, (counts) => counts[option] ?? 0),
  );
  const known = shares.flatMap((one) => one ?? []);
  return known.length === options ? { shares: known } : undefined;
}

function levelSummary({ size, n, counts }: CountStratum) {
  const sum = counts.reduce((total, count, level) => total + level * count, 0);
  const squares = counts.reduce((total, count, level) => total + level * level * count, 0);
  return { size, n, sum, sumOfSquares: squares - (sum * sum) / n };
}

function shareValues(strata: readonly CountStratum[], countIn: (counts: readonly number[]) => number) {
  const estimate = share(strata.map(({ size, n, counts }) => ({ size, n, count: countIn(counts) })));
  return (
    estimate && {
      share: rounded(estimate.share, SHARE_DECIMALS),
      interval: roundedInterval(shareInterval(estimate), SHARE_DECIMALS),
    }
  );
}
