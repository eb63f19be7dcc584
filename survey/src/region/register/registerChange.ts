import { agsOf, isGemeinde, type Register, type RegisterRecord } from './register.ts';

/** How much a Gemeinde of the later register has more than before; a loss is negative. */
export interface Gain {
  readonly record: RegisterRecord;
  /** hectares */
  readonly area: number;
  readonly population: number;
}

/** The Gemeinden of two registers compared by their Gemeindeschlüssel. */
export interface RegisterChange {
  /** Gemeinden of the earlier register whose Gemeindeschlüssel nobody has any more */
  readonly gone: readonly RegisterRecord[];
  /** Gemeinden of the later register with a new Gemeindeschlüssel */
  readonly fresh: readonly RegisterRecord[];
  /** new ones, then grown ones, each the smallest gain of area first */
  readonly gains: readonly Gain[];
  /** those that stayed and lost area */
  readonly losses: readonly Gain[];
}

/** Areas are measured anew from time to time; below these hectares, or this share, a deviation means nothing. */
const TOLERANCE_HA = 12;
const TOLERANCE_SHARE = 0.004;

export function toleranceOf(area: number): number {
  return Math.max(TOLERANCE_HA, area * TOLERANCE_SHARE);
}

export function registerChange(before: Register, after: Register): RegisterChange {
  const old = new Map(before.records.filter(isGemeinde).map((record) => [agsOf(record.key), record]));
  const now = after.records.filter(isGemeinde);
  const kept = new Set(now.map(({ key }) => agsOf(key)));
  const changes = now.map((record): Gain => {
    const { area, population } = old.get(agsOf(record.key)) ?? { area: 0, population: 0 };
    return { record, area: record.area - area, population: record.population - population };
  });
  const isFresh = ({ record }: Gain) => !old.has(agsOf(record.key));
  return {
    gone: [...old.values()].filter(({ key }) => !kept.has(agsOf(key))),
    fresh: changes.filter(isFresh).map(({ record }) => record),
    gains: changes
      .filter(({ area }) => area > TOLERANCE_HA)
      .toSorted((a, b) => Number(isFresh(b)) - Number(isFresh(a)) || a.area - b.area),
    losses: changes.filter(({ area }) => area < -TOLERANCE_HA),
  };
}

/** What is left to explain once these keys are. */
export function unexplained(
  change: RegisterChange,
  explained: readonly { readonly from: string; readonly to: string }[],
): RegisterChange {
  const from = new Set(explained.map((one) => one.from));
  const to = new Set(explained.map((one) => one.to));
  return {
    gone: change.gone.filter(({ key }) => !from.has(key)),
    fresh: change.fresh.filter(({ key }) => !to.has(key)),
    gains: change.gains.filter(({ record }) => !to.has(record.key)),
    losses: change.losses,
  };
}
