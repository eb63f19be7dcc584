import type { Answering } from './answering.ts';
import { agsOf, isGemeinde, type RegisterRecord } from './register.ts';
import type { Succession } from './successions.ts';

/** Which units (Erhebungseinheiten) a former one goes on in, with the share of its inhabitants. */
export type CrosswalkRow = readonly [asOf: string, oldUnit: string, newUnit: string, weight: number];

interface Side {
  readonly records: readonly RegisterRecord[];
  readonly answering: Pick<Answering, 'units' | 'served'>;
}

/**
 * Follows every Gemeinde of a former unit to the unit that answers for it now; weights of one former unit add up to 1
 * but for rounding. Units that go on as they were are not listed.
 */
export function unitCrosswalk(
  asOf: string,
  before: Side,
  after: Side,
  successions: readonly Succession[],
): readonly CrosswalkRow[] {
  const stayed = new Map(after.records.filter(isGemeinde).map(({ key }) => [agsOf(key), key]));
  const oldUnits = unitsOf(before);
  const newUnits = unitsOf(after);
  const weights = new Map<string, Map<string, number>>();
  for (const { key, population } of before.records.filter(isGemeinde)) {
    const own = successions.filter(({ from }) => from === key);
    const rest = 1 - own.reduce((sum, { share }) => sum + share, 0);
    const same = stayed.get(agsOf(key));
    const parts = same === undefined ? own : [...own, { from: key, to: same, share: rest }];
    for (const { to, share } of parts) {
      for (const level of ['local', 'district'] as const) {
        add(weights, oldUnits[level].get(key), newUnits[level].get(to), population * share);
      }
    }
  }
  return [...weights]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unit, parts]) => rowsOf(asOf, unit, parts));
}

interface UnitsByGemeinde {
  readonly local: ReadonlyMap<string, string>;
  readonly district: ReadonlyMap<string, string>;
}

function unitsOf({ records, answering: { units, served } }: Side): UnitsByGemeinde {
  const byGemeinde = new Map([
    ...units.map(([key]) => [key.padEnd(12, '0'), key] as const),
    ...served.map((row) => [row[0], row[4]] as const),
  ]);
  const districts = new Set(units.filter(([, type]) => type === 'landkreis').map(([key]) => key));
  const gemeinden = records.filter(isGemeinde).map(({ key }) => key);
  return {
    local: byGemeinde,
    district: new Map(
      gemeinden.map((key) => [key, key.slice(0, 5)] as const).filter(([, key]) => districts.has(key)),
    ),
  };
}

function add(
  weights: Map<string, Map<string, number>>,
  old: string | undefined,
  now: string | undefined,
  amount: number,
): void {
  if (old === undefined || now === undefined) return;
  const parts = weights.get(old) ?? new Map<string, number>();
  weights.set(old, parts.set(now, (parts.get(now) ?? 0) + amount));
}

function rowsOf(asOf: string, unit: string, parts: ReadonlyMap<string, number>): readonly CrosswalkRow[] {
  const total = [...parts.values()].reduce((sum, amount) => sum + amount, 0);
  if (parts.size === 1 && parts.has(unit)) return [];
  return [...parts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([now, amount]) => [asOf, unit, now, Math.round((amount / total) * 1e6) / 1e6]);
}
