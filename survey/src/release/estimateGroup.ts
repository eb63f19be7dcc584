import type { DisclosureParameters } from '../disclosure/parameters.ts';
import type { Group } from '../disclosure/plan.ts';
import { SCORE_SCALE, uncertaintyInterval } from '../statistics/interval.ts';
import { quantile } from '../statistics/quantile.ts';
import { responseRate } from '../statistics/responseRate.ts';
import { stratifiedMean } from '../statistics/stratifiedMean.ts';
import type { PublishedCell } from './figure.ts';
import type { StateStrata } from './measureStrata.ts';
import { reliabilityOf } from './reliability.ts';
import type { ScoredUnit } from './releaseInput.ts';
import type { ReliabilityRules } from './rules.ts';

/** Why there is no solid mean, apart from disclosure control. Never part of anything public. */
export type ReliabilityReason = 'fewRespondents' | 'lowResponse' | 'notEstimable';

/** What one measure says about one group before disclosure control decides. */
export interface GroupEstimate {
  readonly group: Group;
  /** Respondents with a value, of so many units. */
  readonly n: number;
  readonly N: number;
  readonly outcome:
    | { readonly kind: 'estimated'; readonly cell: PublishedCell }
    | { readonly kind: 'unreliable'; readonly reason: ReliabilityReason };
}

interface GroupTask {
  readonly group: Group;
  /** Units of the whole plan. */
  readonly units: readonly ScoredUnit[];
  readonly measure: string;
  readonly states: ReadonlyMap<string, StateStrata>;
  readonly reliability: ReliabilityRules;
  readonly disclosure: DisclosureParameters;
}

/** Estimates one cell and rounds it as it will be published: nothing more precise leaves. */
export function estimateGroup(task: GroupTask): GroupEstimate {
  const { group, measure } = task;
  const units = task.units.filter(({ state }) => group.atoms.includes(state));
  const values = units.flatMap(({ scores }) => scores[measure] ?? []);
  return { group, n: values.length, N: units.length, outcome: outcomeOf(task, units, values) };
}

function outcomeOf(
  { group, measure, states, reliability, disclosure }: GroupTask,
  units: readonly ScoredUnit[],
  values: readonly number[],
): GroupEstimate['outcome'] {
  const solidity = reliabilityOf(values.length, units.length, reliability);
  if (solidity === 'fewRespondents' || solidity === 'lowResponse')
    return { kind: 'unreliable', reason: solidity };
  const own = group.atoms.flatMap((atom) => states.get(atom) ?? []);
  const estimate = stratifiedMean(own.flatMap(({ strata }) => strata));
  const coverage = responseRate(
    units.map(({ population, scores }) => ({ population, responded: scores[measure] !== undefined })),
  );
  if (!estimate || !coverage) return { kind: 'unreliable', reason: 'notEstimable' };
  const interval = uncertaintyInterval(estimate, SCORE_SCALE);
  const cell: PublishedCell = {
    group: { id: group.id, label: group.label },
    status: 'published',
    n: values.length,
    N: units.length,
    coverage: { units: toStep(coverage.units, 1000), inhabitants: toStep(coverage.inhabitants, 1000) },
    mean: toStep(estimate.mean, 10),
    interval: { lower: toStep(interval.lower, 10), upper: toStep(interval.upper, 10) },
    limited: solidity === 'limited' || own.some(({ isPartlySilent }) => isPartlySilent),
  };
  const mayShowQuartiles = values.length >= disclosure.minForQuantiles;
  return { kind: 'estimated', cell: mayShowQuartiles ? { ...cell, quartiles: quartilesOf(values) } : cell };
}

function quartilesOf(values: readonly number[]): { q1: number; median: number; q3: number } {
  const toFive = (share: number) => 5 * Math.round(quantile(values, share) / 5);
  return { q1: toFive(0.25), median: toFive(0.5), q3: toFive(0.75) };
}

/** Rounded to 1/`parts`: 10 for one decimal, 1000 for three. */
const toStep = (value: number, parts: number): number => Math.round(value * parts) / parts;
