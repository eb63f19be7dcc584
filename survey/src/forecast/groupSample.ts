import { predictionFactor, predictionOf, type Prediction } from '../statistics/prediction.ts';
import { layOut, type Sample } from '../statistics/rescalingBootstrap.ts';
import { costClasses } from './costClasses.ts';
import type { ForecastStratum } from './forecastStrata.ts';
import { matchedIn, type Pair, type Panelist } from './panelist.ts';
import { VERDICTS } from './unitForecast.ts';

const AMOUNTS = ['plannedEur', 'personDays'] as const;

/** An amount of work or money that is left (EUR, Personentage). */
export type Amount = (typeof AMOUNTS)[number];

/** Where the sums of a sample stand; an amount is followed by the workplaces left to those who state it. */
export const COLUMNS = {
  inhabitants: 0,
  total: 1,
  connected: 2,
  plannedEur: 3,
  personDays: 5,
  verdicts: 7,
  pairs: 7 + VERDICTS.length,
} as const;

/** Strata that share one amount per remaining workplace. */
export interface CostClass extends Prediction {
  readonly strata: readonly number[];
  /** Sum of the stated amounts. */
  readonly reported: number;
  /** Workplaces left to those who state the amount. */
  readonly rest: number;
}

/** A group's answers as sums that can be resampled; the cells are its strata, then what once answered in them. */
export interface GroupSample {
  readonly sample: Sample;
  readonly strata: readonly Prediction[];
  readonly classes: Readonly<Record<Amount, readonly CostClass[]>>;
  readonly pairs: readonly Pair[];
}

/** Lays out what the estimates of a group are computed from. */
export function groupSample(strata: readonly ForecastStratum[], pairs: readonly Pair[]): GroupSample {
  const laidOut = strata.map(({ units }) => sampleStratum(units, pairs));
  return {
    sample: layOut([...laidOut.map(({ present }) => present), ...laidOut.map(({ absent }) => absent)]),
    strata: strata.map(({ units }) =>
      predictionOf(
        units.flatMap(({ state, population }) => (state ? { size: population, value: state.rest } : [])),
        units.filter(({ state }) => !state).map(({ population }) => population),
      ),
    ),
    classes: { plannedEur: classesOf(strata, 'plannedEur'), personDays: classesOf(strata, 'personDays') },
    pairs,
  };
}

function classesOf(strata: readonly ForecastStratum[], amount: Amount): readonly CostClass[] {
  const states = (units: readonly Panelist[]) => units.flatMap(({ state }) => state ?? []);
  const givers = ({ units }: ForecastStratum) => states(units).filter((state) => state[amount] !== undefined);
  const numbers = costClasses(
    strata.map((stratum) => ({
      band: stratum.band,
      size: stratum.units.length,
      givers: givers(stratum).filter(({ rest }) => rest > 0).length,
    })),
  );
  return [...new Set(numbers)].map((number) => {
    const own = strata.filter((_, h) => numbers[h] === number);
    const stated = own.flatMap(givers);
    const observed = stated.map(({ rest }) => rest);
    return {
      strata: numbers.flatMap((other, h) => (other === number ? [h] : [])),
      reported: sumOf(stated.map((state) => state[amount] ?? 0)),
      rest: sumOf(observed),
      ...predictionOf(
        own.flatMap(({ units, weight }) =>
          states(units).flatMap(({ rest, [amount]: value }) =>
            value === undefined ? [] : { size: weight * rest, value: weight * value },
          ),
        ),
        own.flatMap(({ units, restRate }) =>
          units
            .filter(({ state }) => state?.[amount] === undefined)
            .map(({ state, population }) => state?.rest ?? restRate * population),
        ),
      ),
    };
  });
}

/** A row for every unit that ever said how much is left. */
function sampleStratum(units: readonly Panelist[], pairs: readonly Pair[]) {
  const inhabitants = sumOf(units.map(({ population }) => population));
  const shareOf = (members: readonly Panelist[]) =>
    sumOf(members.map(({ population }) => population)) / inhabitants;
  const present = units.filter(({ state }) => state);
  const weight = 1 / shareOf(present);
  const judged = units.filter((unit) => unit.judged);
  const matched = pairs.map((pair) => units.filter((unit) => matchedIn(unit, pair)));
  const rowOf = (unit: Panelist) => [
    ...presentRow(unit, weight),
    ...VERDICTS.map((verdict) => (unit.judged?.verdict === verdict ? units.length / judged.length : 0)),
    ...pairs.flatMap((pair, p) => pairRow(unit, pair, 1 / shareOf(matched[p] ?? []))),
  ];
  const shrink = [
    ...new Array<number>(COLUMNS.verdicts).fill(1),
    ...VERDICTS.map(() => Math.sqrt(1 - judged.length / units.length)),
    ...matched.flatMap((members) => new Array<number>(4).fill(shrinkOf(units, members))),
  ];
  const once = units.filter((unit) => !unit.state && matched.some((members) => members.includes(unit)));
  return { present: { rows: present.map(rowOf), shrink }, absent: { rows: once.map(rowOf), shrink } };
}

/** Share of the deviation that is left when the members are known and the others are predicted by them. */
function shrinkOf(units: readonly Panelist[], members: readonly Panelist[]): number {
  const sizes = (list: readonly Panelist[]) => list.map(({ population }) => population);
  if (members.length < 2) return members.length < units.length ? 1 : 0;
  const others = units.filter((unit) => !members.includes(unit));
  const factor = predictionFactor(sizes(members), sizes(others));
  return Math.min(1, (factor * sumOf(sizes(others))) / sumOf(sizes(units)));
}

function presentRow({ state, population }: Panelist, weight: number): number[] {
  if (!state) return new Array<number>(COLUMNS.verdicts).fill(0);
  const amounts = AMOUNTS.flatMap((amount) => {
    const value = state[amount];
    return value === undefined ? [0, 0] : [weight * value, weight * state.rest];
  });
  return [population, state.total, state.connected, ...amounts];
}

function pairRow(unit: Panelist, pair: Pair, weight: number): number[] {
  const match = matchedIn(unit, pair);
  if (!match) return [0, 0, 0, 0];
  const { before, after } = match;
  return [before.connected, before.total, after.connected, after.total].map((value) => weight * value);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
