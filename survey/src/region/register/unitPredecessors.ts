import type { Answering } from './answering.ts';
import { agsOf, isGemeinde, type RegisterRecord } from './register.ts';
import type { Succession } from './successions.ts';

/** A row of the table of predecessors that `reconstructHistory` reads, one for each part of each unit. */
export type PredecessorRow = readonly [
  successor: string,
  predecessor: string,
  inhabitants: number,
  validFrom: string,
];

interface Side {
  readonly records: readonly RegisterRecord[];
  readonly answering: Pick<Answering, 'units' | 'served'>;
}

/**
 * Follows every Gemeinde of a former unit to the unit that answers for it now, with the inhabitants it had. A unit
 * that gave or took has a row for each of its parts, itself included where it goes on; one that neither gave nor took
 * has none.
 *
 * @param validFrom first day of the new area status (ISO date)
 */
export function unitPredecessors(
  validFrom: string,
  before: Side,
  after: Side,
  successions: readonly Succession[],
): readonly PredecessorRow[] {
  const stayed = new Map(after.records.filter(isGemeinde).map(({ key }) => [agsOf(key), key]));
  const oldUnits = unitsOf(before);
  const newUnits = unitsOf(after);
  const passed: Passed = new Map();
  for (const { key, population } of before.records.filter(isGemeinde)) {
    const own = successions.filter(({ from }) => from === key);
    const rest = 1 - own.reduce((sum, { share }) => sum + share, 0);
    const same = stayed.get(agsOf(key));
    const parts = same === undefined ? own : [...own, { from: key, to: same, share: rest }];
    for (const { to, share } of parts) {
      for (const level of ['local', 'district'] as const) {
        add(passed, oldUnits[level].get(key), newUnits[level].get(to), population * share);
      }
    }
  }
  return rowsOf(passed, validFrom);
}

/** Inhabitants by former and by present unit. */
type Passed = Map<string, Map<string, number>>;

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

function add(passed: Passed, old: string | undefined, now: string | undefined, amount: number): void {
  if (old === undefined || now === undefined) return;
  const parts = passed.get(old) ?? new Map<string, number>();
  passed.set(old, parts.set(now, (parts.get(now) ?? 0) + amount));
}

function rowsOf(passed: Passed, validFrom: string): readonly PredecessorRow[] {
  const all = [...passed].flatMap(([old, parts]) =>
    [...parts].map(([now, amount]) => ({ old, now, amount })),
  );
  const touched = new Set(all.filter(({ old, now }) => old !== now).flatMap(({ old, now }) => [old, now]));
  return all
    .filter(({ now, amount }) => touched.has(now) && Math.round(amount) > 0)
    .map(({ old, now, amount }): PredecessorRow => [now, old, Math.round(amount), validFrom])
    .toSorted((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1));
}
