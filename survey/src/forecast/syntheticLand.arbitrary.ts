import type { EakteState } from './eakteState.ts';
import type { ForecastUnit } from './panelist.ts';

/** For tests: an invented administration, everything about it known. */
export interface SyntheticUnit {
  readonly key: string;
  readonly stratum: string;
  readonly population: number;
  /** What is true in each edition, whether it takes part or not. */
  readonly truth: readonly Required<{ [Key in keyof EakteState]: number }>[];
}

/** Units of each class: landkreis, kreisfrei, unter-5000, 5000-9999, 10000-24999, ab-25000. */
const STRATA: Readonly<Record<string, readonly number[]>> = {
  '12': [14, 4, 37, 74, 63, 15],
  '13': [6, 2, 12, 55, 41, 6],
  '14': [10, 3, 133, 101, 58, 14],
  '15': [11, 3, 0, 60, 45, 14],
  '16': [17, 5, 52, 96, 27, 9],
};
const BANDS = ['landkreis', 'kreisfrei', 'unter-5000', '5000-9999', '10000-24999', 'ab-25000'];
const INHABITANTS: readonly (readonly [from: number, to: number])[] = [
  [70_000, 330_000],
  [40_000, 600_000],
  [1_000, 5_000],
  [5_000, 10_000],
  [10_000, 25_000],
  [25_000, 60_000],
];
const PER_THOUSAND = [3.2, 6.5, 4.5, 4.5, 4.5, 4.5];
const CONNECTED_LEAD = [0.4, 0.6, -0.6, -0.2, 0, 0.3];
/** Chance to take part, before a unit's own lead. */
const PROPENSITY = [0.72, 0.7, 0.34, 0.44, 0.48, 0.55];

interface Dice {
  readonly uniform: () => number;
  readonly normal: () => number;
}

function diceOf(uniform: () => number): Dice {
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** For tests: five states of invented units in the editions given, with skewed sizes, costs and progress. */
export function syntheticLand(editions: readonly number[], uniform: () => number): readonly SyntheticUnit[] {
  const dice = diceOf(uniform);
  return Object.entries(STRATA).flatMap(([state, counts]) =>
    counts.flatMap((count, band) =>
      Array.from({ length: count }, (_, i) => ({
        key: `${state}-${BANDS[band]}-${String(i).padStart(3, '0')}`,
        stratum: `${state}-${BANDS[band]}`,
        ...inventedUnit(band, editions, dice),
      })),
    ),
  );
}

function inventedUnit(band: number, editions: readonly number[], { uniform, normal }: Dice) {
  const [from, to] = INHABITANTS[band]!;
  const population = Math.round(from * (to / from) ** (uniform() ** 1.3));
  const perThousand = PER_THOUSAND[band]! * Math.max(0.3, 1 + 0.27 * normal());
  const total = Math.max(8, Math.round((population / 1000) * perThousand));
  const lead = CONNECTED_LEAD[band]! + 0.9 * normal();
  const [eur, days] = [1_300 * Math.exp(0.5 * normal()), 2.5 * Math.exp(0.5 * normal())];
  const delay = uniform() * 6;
  const last = editions.at(-1)!;
  return {
    population,
    truth: editions.map((edition) => {
      const share = 1 / (1 + Math.exp(0.6 - lead + 0.3 * (last - edition) - 0.1 * normal()));
      const connected = share < 0.06 ? 0 : share > 0.9 ? total : Math.round(total * share);
      const rest = total - connected;
      return {
        edition,
        total,
        connected,
        plannedEur: rest === 0 ? 0 : Math.round((15_000 + rest * eur) / 100) * 100,
        personDays: Math.round(rest * days),
        plannedYear: edition + Math.ceil(delay * (rest / total)),
      };
    }),
  };
}

/** For tests: how many take part and what they leave out. */
export interface Response {
  /** Multiplies everybody's chance to take part. */
  readonly rate: number;
  /** How much more the advanced and the large take part, within their stratum; 0 for pure chance. */
  readonly selection: number;
}

/** For tests: what the units answered, with three in ten amounts and four in ten person-days left out. */
export function answered(
  land: readonly SyntheticUnit[],
  { rate, selection }: Response,
  uniform: () => number,
): readonly ForecastUnit[] {
  return land.map(({ key, stratum, population, truth }) => {
    const band = BANDS.indexOf(stratum.slice(3));
    const [from, to] = INHABITANTS[band]!;
    const size = Math.log(population / Math.sqrt(from * to)) / Math.log(to / from);
    const history = truth.flatMap((state): EakteState[] => {
      const ahead = state.connected / state.total - 0.4 + size;
      if (uniform() > PROPENSITY[band]! * rate * Math.exp(selection * ahead)) return [];
      return [
        {
          ...state,
          total: uniform() < 0.04 ? undefined : state.total,
          plannedEur: uniform() < 0.3 ? undefined : state.plannedEur,
          personDays: uniform() < 0.4 ? undefined : state.personDays,
        },
      ];
    });
    return { key, stratum, population, history };
  });
}
