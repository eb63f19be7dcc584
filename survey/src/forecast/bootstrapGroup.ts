import { satterthwaite, type VarianceTerm } from '../statistics/prediction.ts';
import { resample } from '../statistics/rescalingBootstrap.ts';
import type { RandomNumbers } from '../statistics/seededRandom.ts';
import { groupEstimate, type GroupEstimate } from './groupEstimate.ts';
import type { Amount, GroupSample } from './groupSample.ts';

/** Estimates of a group with replicates that vary as they would in other samples. */
export interface BootstrappedGroup {
  readonly estimate: GroupEstimate;
  readonly replicates: readonly GroupEstimate[];
  /** Degrees of freedom of the workplaces, and of each amount. */
  readonly freedom: Readonly<Record<'workplaces' | Amount, number>>;
}

export function bootstrapGroup(
  group: GroupSample,
  random: RandomNumbers,
  replicates: number,
): BootstrappedGroup {
  const sums = new Float64Array(group.sample.sums.length);
  return {
    estimate: groupEstimate(group, group.sample.sums),
    replicates: Array.from({ length: replicates }, () => {
      resample(group.sample, random, sums);
      return groupEstimate(group, sums);
    }),
    freedom: {
      workplaces: satterthwaite(group.strata.map(({ variance, n }) => ({ variance, freedom: n - 1 }))),
      plannedEur: satterthwaite(termsOf(group, 'plannedEur')),
      personDays: satterthwaite(termsOf(group, 'personDays')),
    },
  };
}

/**
 * What the variance of an amount is made of: the ratios of the classes, and the workplaces they are applied to.
 *
 * The workplaces left vary so widely that a class counts only as many units of equal size.
 */
function termsOf({ classes, strata }: GroupSample, amount: Amount): readonly VarianceTerm[] {
  return classes[amount].flatMap(({ variance, effective, strata: own, reported, rest }) => [
    { variance, freedom: effective - 1 },
    ...own.flatMap((h) => {
      const stratum = strata[h];
      if (!stratum || rest === 0) return [];
      return [{ variance: (reported / rest) ** 2 * stratum.variance, freedom: stratum.n - 1 }];
    }),
  ]);
}
