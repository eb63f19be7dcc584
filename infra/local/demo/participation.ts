import { stratumBandOf, type Unit } from '#survey';
import { DEMO_YEARS } from './modelData.ts';
import { createRandom } from './random.ts';

/** Response rate (Rücklaufquote) of all units in the first edition, and its growth from year to year. */
const FIRST_RATE = 0.14;
const YEARLY_GROWTH = 0.04;
/** Share of those who took part that take part again (Panelverbleib). */
const RETENTION = 0.78;
/** Correlation of taking part with being ahead: why means need weights. */
const CORRELATION = 0.2;

const EAGERNESS: Readonly<Record<ReturnType<typeof stratumBandOf>, number>> = {
  landkreis: 1.7,
  kreisfrei: 1.6,
  'unter-5000': 0.7,
  '5000-9999': 1,
  '10000-24999': 1,
  'ab-25000': 1,
};

/** The response rate that is aimed at. */
export function targetRate(year: number): number {
  return FIRST_RATE + YEARLY_GROWTH * (year - DEMO_YEARS[0]);
}

/** How eager a unit of this kind is to take part, compared with the average unit. */
export function eagernessOf(unit: Unit, averageEagerness: number): number {
  return EAGERNESS[stratumBandOf(unit)] / averageEagerness;
}

export function averageEagerness(units: readonly Unit[]): number {
  const universe = units.filter(({ inUniverse }) => inUniverse);
  return universe.reduce((sum, unit) => sum + EAGERNESS[stratumBandOf(unit)], 0) / universe.length;
}

/**
 * The editions in which a unit takes part: a panel that most stay in, and which grows.
 *
 * @param eagerness rate of such units compared with that of all
 * @param lead how far the unit is ahead, in standard deviations
 */
export function participation(
  unit: Unit,
  eagerness: number,
  lead: number,
  seed: string,
): ReadonlySet<number> {
  const random = createRandom(`${seed}/participation/${unit.key}`);
  const years = new Set<number>();
  let rateBefore = 0;
  let tookPart = false;
  for (const year of DEMO_YEARS) {
    const rate = Math.min(0.97, targetRate(year) * eagerness);
    const joins = (rate - RETENTION * rateBefore) / (1 - rateBefore);
    const willingness = CORRELATION * lead + Math.sqrt(1 - CORRELATION ** 2) * random.normal(0, 1);
    tookPart = standardNormal(willingness) > 1 - (tookPart ? RETENTION : joins);
    if (tookPart) years.add(year);
    rateBefore = rate;
  }
  return years;
}

/** Distribution function of the standard normal, to four digits (logistic approximation by Page). */
function standardNormal(z: number): number {
  return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z ** 3));
}
