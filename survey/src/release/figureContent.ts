import type { Interval } from '../statistics/interval.ts';
import type { DisclosureParameters } from '../disclosure/parameters.ts';
import { choiceValues, countsOf, levelValues, reachedValues } from './countCells.ts';
import { crossTabulation } from './crossTabulation.ts';
import type { Decision, Stratum } from './decision.ts';
import type { FigureGroup, HiddenCell } from './figure.ts';
import { meanValues, momentsOf, quartilesOf, type Quartiles } from './meanCells.ts';
import type { Measure } from './measure.ts';
import type { Plan } from './publicationPlan.ts';
import { ratioValues, totalsOf } from './ratioCells.ts';
import { reliabilityOf } from './reliability.ts';
import { rounded } from './rounding.ts';
import type { ReliabilityRules } from './rules.ts';
import { over, type Tabulation } from './tabulation.ts';

export interface ContentTask {
  readonly measure: Measure;
  readonly decisions: readonly Decision[];
  readonly tabulation: Tabulation;
  readonly plan: Plan;
  readonly parameters: DisclosureParameters;
  readonly reliability: ReliabilityRules;
}

/** Kinds of group in which quartiles are shown; the others cross them. */
const QUARTILE_KINDS: readonly FigureGroup['kind'][] = ['total', 'state', 'band', 'stateBand'];
/** Whole per cent: finer, it could tell which units left a question out. */
export const COVERAGE_DECIMALS = 2;

/** Cells and strata of a figure: what is decided as shown and solid enough is estimated, the rest gets its sign. */
export function figureContent(task: ContentTask) {
  const { measure, tabulation, plan } = task;
  switch (measure.kind) {
    case 'score': {
      const content = cellsOf(
        task,
        (stratum) => momentsOf(stratum, tabulation, plan),
        meanOf(task, measure.scale),
      );
      return { kind: measure.kind, ...content };
    }
    case 'number': {
      const content = cellsOf(
        task,
        (stratum) => momentsOf(stratum, tabulation, plan),
        meanOf(task, measure.scale),
      );
      const scale: [number, number] = [...measure.scale];
      return { kind: measure.kind, scale, ...content };
    }
    case 'level': {
      const crossed = crossTabulation(tabulation) ?? tabulation;
      const content = cellsOf(
        task,
        (stratum, crosses) => countsOf(stratum, crosses ? crossed : tabulation, plan),
        ({ sums, crosses }): LevelValues | ReachedValues | undefined =>
          crosses ? reachedValues(sums) : levelValues(sums),
      );
      return { kind: measure.kind, options: [...measure.options], ...content };
    }
    case 'choice': {
      const content = cellsOf(
        task,
        (stratum) => countsOf(stratum, tabulation, plan),
        ({ sums }) => choiceValues(sums),
      );
      return { kind: measure.kind, options: [...measure.options], multiple: measure.multiple, ...content };
    }
    case 'ratio': {
      const content = cellsOf(
        task,
        (stratum) => totalsOf(stratum, tabulation, plan),
        ({ strata, sums }) => ratioValues(strata, sums, tabulation, plan, measure),
      );
      const { factor, decimals } = measure;
      return { kind: measure.kind, factor, decimals, ...content };
    }
  }
}

type LevelValues = NonNullable<ReturnType<typeof levelValues>>;
type ReachedValues = NonNullable<ReturnType<typeof reachedValues>>;

interface MeanValues {
  mean: number;
  interval: Interval;
  quartiles?: Quartiles;
}

function meanOf({ tabulation, plan, parameters }: ContentTask, scale: readonly [number, number]) {
  return ({ strata, sums, group }: Shown<ReturnType<typeof momentsOf>>): MeanValues | undefined => {
    const values = meanValues(sums, { scale });
    if (values === undefined || !QUARTILE_KINDS.includes(group.kind)) return values;
    const quartiles = quartilesOf(strata, tabulation, plan, parameters);
    return quartiles === undefined ? values : { ...values, quartiles };
  };
}

/** A group that may be shown, with the strata it is estimated from and their published sums. */
interface Shown<Sums> {
  readonly group: FigureGroup;
  readonly strata: readonly Stratum[];
  readonly sums: readonly Sums[];
  readonly crosses: boolean;
}

function cellsOf<Sums, Values extends object>(
  { decisions, tabulation, plan, reliability }: ContentTask,
  sumsOf: (stratum: Stratum, crosses: boolean) => Sums,
  valuesOf: (shown: Shown<Sums>) => Values | undefined,
) {
  const positions = new Map<string, number>();
  const strata: Sums[] = [];
  const known = new Map<string, Sums>();
  const sumsFor = (stratum: Stratum, crosses: boolean): Sums => {
    const sums = known.get(stratum.id) ?? sumsOf(stratum, crosses);
    known.set(stratum.id, sums);
    return sums;
  };
  const positionOf = (stratum: Stratum, crosses: boolean): number => {
    const position = positions.get(stratum.id) ?? positions.size;
    if (position === positions.size) {
      strata.push(sumsFor(stratum, crosses));
      positions.set(stratum.id, position);
    }
    return position;
  };
  const cells = decisions.map((decision) => {
    const { group, atoms, N } = decision;
    if (decision.kind !== 'shown') return hidden(decision);
    const n = over(atoms, tabulation.n);
    const solidity = reliabilityOf(n, N, reliability);
    if (solidity === 'fewRespondents' || solidity === 'lowResponse')
      return { group, status: 'unreliable' as const };
    const crosses = decision.crosses === true;
    const sums = decision.strata.map((stratum) => sumsFor(stratum, crosses));
    const values = valuesOf({ group, strata: decision.strata, sums, crosses });
    if (values === undefined) return { group, status: 'unreliable' as const };
    return {
      group,
      status: 'published' as const,
      n,
      N,
      coverage: {
        units: rounded(n / N, COVERAGE_DECIMALS),
        inhabitants: rounded(
          over(atoms, tabulation.inhabitants) / over(atoms, plan.inhabitants),
          COVERAGE_DECIMALS,
        ),
      },
      limited: solidity === 'limited',
      strata: decision.strata.map((stratum) => positionOf(stratum, crosses)),
      ...values,
    };
  });
  return { cells, strata };
}

function hidden(decision: Exclude<Decision, { kind: 'shown' }>): HiddenCell {
  const { group } = decision;
  switch (decision.kind) {
    case 'merged':
      return { group, status: 'merged', into: decision.into };
    case 'empty':
      return { group, status: 'empty', N: decision.N };
    case 'withheld':
      return { group, status: 'withheld' };
  }
}
