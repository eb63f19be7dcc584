import { MIN_STRATUM } from '../statistics/collapseStrata.ts';
import { responseRate } from '../statistics/responseRate.ts';
import { seededRandom } from '../statistics/seededRandom.ts';
import { bootstrapGroup } from './bootstrapGroup.ts';
import { contributionsOf, type Contributions } from './contributions.ts';
import { figuresOf } from './figuresOf.ts';
import type { ForecastFigure } from './forecastFigure.ts';
import { notesOf } from './forecastNotes.ts';
import { forecastStrata } from './forecastStrata.ts';
import { groupSample } from './groupSample.ts';
import { fairlyJudged, pairsOf, panelistOf, type ForecastUnit } from './panelist.ts';
import { wholePercent } from './rounding.ts';
import { scheduleOf } from './schedule.ts';

/** One group of units to forecast: a state, a size class, all. */
export interface ForecastTask {
  readonly edition: number;
  /** All units of the group, whether they ever answered or not. */
  readonly units: readonly ForecastUnit[];
  /** Where chance begins; give every group its own, for example `2026.1/14`. */
  readonly seed: string;
  /** Respondents a stratum needs to stand alone; more where a coalition of them must learn nothing. */
  readonly minStratum?: number;
  /** Draws of the bootstrap. */
  readonly replicates?: number;
}

export interface GroupForecast {
  readonly figure: ForecastFigure;
  /** What each respondent reported: for the rules of disclosure only, never to be published. */
  readonly contributions: Contributions;
}

export const REPLICATES = 1_000;

/**
 * How far a group is with its E-Akte, what is left, and when it will be done (Prognose).
 *
 * Deterministic: the order of units does not matter. Without enough answers only n, N and coverage are left.
 *
 * @throws on a unit given twice, or with two states of one edition
 */
export function groupForecast(task: ForecastTask): GroupForecast {
  const { edition, seed, minStratum = MIN_STRATUM, replicates = REPLICATES } = task;
  const units = fairlyJudged(task.units.map((unit) => panelistOf(unit, edition))).toSorted((a, b) =>
    a.key < b.key ? -1 : 1,
  );
  if (new Set(units.map(({ key }) => key)).size < units.length) throw new Error('A unit is given twice.');
  const present = units.filter(({ state }) => state);
  const pairs = pairsOf(units, edition);
  const strata = present.length > 0 ? forecastStrata(units, minStratum) : undefined;
  const estimated =
    strata &&
    figuresOf(
      bootstrapGroup(groupSample(strata, pairs), seededRandom(seed), replicates),
      units,
      edition,
      pairs,
    );
  const rate = responseRate(
    units.map(({ population, state }) => ({ population, responded: state !== undefined })),
  );
  const figure: Omit<ForecastFigure, 'notes'> = {
    edition,
    n: present.length,
    N: units.length,
    coverage: {
      units: wholePercent(rate?.units ?? 0),
      inhabitants: wholePercent(rate?.inhabitants ?? 0),
    },
    editions: present.length > 0 ? pairs.length + 1 : 0,
    ...estimated,
    schedule: strata ? scheduleOf(strata, edition) : [],
  };
  return {
    figure: { ...figure, notes: notesOf(figure, replicates) },
    contributions: contributionsOf(present, edition),
  };
}
