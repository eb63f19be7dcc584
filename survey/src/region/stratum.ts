import type { StateCode } from './state.ts';
import type { Unit } from './unit.ts';

/** Class of a stratum within its state. */
export type StratumBand = 'landkreis' | 'kreisfrei' | 'unter-5000' | '5000-9999' | '10000-24999' | 'ab-25000';

/** Stratum (Schicht) of the weighting: a band within a state, such as `14-unter-5000`. */
export type Stratum = `${StateCode}-${StratumBand}`;

/** The band goes by type first: a Landkreis or a kreisfreie Stadt is never sorted by size. */
export function stratumBandOf({ type, population }: Pick<Unit, 'type' | 'population'>): StratumBand {
  if (type === 'landkreis') return 'landkreis';
  if (type === 'kreisfreie-stadt') return 'kreisfrei';
  if (population < 5_000) return 'unter-5000';
  if (population < 10_000) return '5000-9999';
  return population < 25_000 ? '10000-24999' : 'ab-25000';
}

/** The stratum of a unit depends on state, type and inhabitants only. */
export function stratumOf(unit: Pick<Unit, 'state' | 'type' | 'population'>): Stratum {
  return `${unit.state}-${stratumBandOf(unit)}`;
}
