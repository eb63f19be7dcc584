import { byDimension, type DimensionId, type Unit } from '#survey';
import { DEMO_YEARS, KREISFREI_OFFSET, MEANS, SIZE_OFFSETS, STATE_OFFSETS } from './modelData.ts';
import { createRandom, type Random } from './random.ts';

/** What a unit really can, which no form shows exactly (latente Reife), points around 0 … 100. */
export interface Latent {
  /** How far the unit as a whole is ahead of those like it, in standard deviations. */
  readonly lead: number;
  /** One value for each of `DEMO_YEARS`. */
  readonly theta: Readonly<Record<DimensionId, readonly number[]>>;
}

const LEAD_POINTS = 9;
const DIMENSION_POINTS = 7;
const NOISE_POINTS = 3;
/** Correlation of the noise from one edition to the next. */
const NOISE_MEMORY = 0.6;
/** Points a unit may fall from one edition to the next. */
const LARGEST_FALL = 2;

/**
 * θ = mean of the dimension and year + state + size + unit + unit in dimension + noise that fades (AR(1)).
 *
 * @param averageSize mean of the size offsets, taken off so that the mean of all units stays the table's
 */
export function latentOf(unit: Unit, averageSize: number, seed: string): Latent {
  const random = createRandom(`${seed}/latent/${unit.key}`);
  const lead = random.normal(0, 1);
  const common = sizeOffset(unit) - averageSize + lead * LEAD_POINTS;
  return {
    lead,
    theta: byDimension((dimension) => {
      const state = STATE_OFFSETS[dimension]?.[unit.state] ?? 0;
      return path(MEANS[dimension], common + state + random.normal(0, DIMENSION_POINTS), random);
    }),
  };
}

function path(means: readonly number[], offset: number, random: Random): number[] {
  const shock = NOISE_POINTS * Math.sqrt(1 - NOISE_MEMORY ** 2);
  let noise = random.normal(0, NOISE_POINTS);
  let lowest = -Infinity;
  return means.slice(0, DEMO_YEARS.length).map((mean) => {
    const value = Math.max(lowest, mean + offset + noise);
    noise = NOISE_MEMORY * noise + random.normal(0, shock);
    lowest = value - LARGEST_FALL;
    return value;
  });
}

/** Points by which units of this kind and size are ahead of the others. */
function sizeOffset({ type, sizeClass }: Pick<Unit, 'type' | 'sizeClass'>): number {
  return type === 'kreisfreie-stadt' ? KREISFREI_OFFSET : SIZE_OFFSETS[sizeClass];
}

/** Mean size offset of the units in the universe. */
export function averageSizeOffset(units: readonly Unit[]): number {
  const universe = units.filter(({ inUniverse }) => inUniverse);
  return universe.reduce((sum, unit) => sum + sizeOffset(unit), 0) / universe.length;
}
