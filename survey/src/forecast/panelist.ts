import { isKnown, restOf, type EakteState, type KnownState } from './eakteState.ts';
import { unitForecast, type UnitForecast, type Verdict } from './unitForecast.ts';

/** One unit (Erhebungseinheit) of the universe with what it said in all editions. */
export interface ForecastUnit {
  readonly key: string;
  /** Weighting stratum, for example `14-unter-5000`. */
  readonly stratum: string;
  readonly population: number;
  /** At most one state an edition, in any order; none for a unit that never took part. */
  readonly history: readonly EakteState[];
}

/** A unit seen from one edition (Panelteilnehmer), with what the group's estimates need of it. */
export interface Panelist {
  readonly key: string;
  readonly stratum: string;
  readonly population: number;
  /** What it says in the present edition, if that says how much is left. */
  readonly state?: (KnownState & { readonly rest: number }) | undefined;
  /** Its own forecast, if its plan can be judged. */
  readonly judged?: (UnitForecast & { readonly verdict: Verdict }) | undefined;
  /** Known states by edition, up to the present one. */
  readonly known: ReadonlyMap<number, KnownState>;
}

/** Two editions after each other, and how many units say in both how much is left. */
export interface Pair {
  readonly earlier: number;
  readonly later: number;
  readonly units: number;
}

export function panelistOf({ key, stratum, population, history }: ForecastUnit, edition: number): Panelist {
  const past = history.filter((state) => state.edition <= edition);
  const known = new Map(past.filter(isKnown).map((state) => [state.edition, state]));
  const state = known.get(edition);
  if (known.size < past.filter(isKnown).length) throw new Error(`Two states of one edition: ${key}.`);
  return {
    key,
    stratum,
    population,
    known,
    state: state && { ...state, rest: restOf(state) },
    judged: state && judgedIn(past),
  };
}

function judgedIn(history: readonly EakteState[]): Panelist['judged'] {
  const forecast = unitForecast(history);
  return forecast?.verdict && { ...forecast, verdict: forecast.verdict };
}

/**
 * Units with those judged that may stand for the others. Of units that answered for the first time only those can be
 * judged that are done; unless that is everybody, they would make plans look better than they are.
 */
export function fairlyJudged(units: readonly Panelist[]): readonly Panelist[] {
  if (units.every(({ state, judged }) => !state || judged)) return units;
  return units.map((unit) => (unit.judged?.pace === undefined ? { ...unit, judged: undefined } : unit));
}

/** The two states of a unit that answered in both editions of a pair. */
export function matchedIn(
  { known }: Panelist,
  { earlier, later }: Omit<Pair, 'units'>,
): { readonly before: KnownState; readonly after: KnownState } | undefined {
  const before = known.get(earlier);
  const after = known.get(later);
  return before && after && { before, after };
}

/** With fewer units in both editions a pair says nothing about the pace of a group. */
const MIN_MATCHED = 5;

/**
 * The editions of a group, two after each other, oldest first and without a gap up to the present one.
 *
 * A pair with too few units in both ends the series; what lies before it is not used.
 */
export function pairsOf(units: readonly Panelist[], edition: number): readonly Pair[] {
  const editions = [...new Set(units.flatMap(({ known }) => [...known.keys()]))].toSorted((a, b) => b - a);
  if (editions[0] !== edition) return [];
  const pairs = editions.slice(1).map((earlier, i) => {
    const later = editions[i] ?? edition;
    return { earlier, later, units: units.filter((unit) => matchedIn(unit, { earlier, later })).length };
  });
  const broken = pairs.findIndex((pair) => pair.units < MIN_MATCHED);
  return pairs.slice(0, broken < 0 ? pairs.length : broken).toReversed();
}
