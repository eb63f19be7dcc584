import type { PredecessorRow } from './unitPredecessors.ts';

/** A unit that answers no longer under its key (aufgelöste Verwaltung). */
export interface DissolvedUnit {
  readonly key: string;
  /** First day (ISO) of the area status in which it is gone. */
  readonly validFrom: string;
  /** Who took over its inhabitants (Nachfolge), the most first; shares add up to 1. */
  readonly heirs: readonly { readonly key: string; readonly share: number }[];
}

/**
 * Units that gave away their inhabitants and do not answer today, by key. One that came back under its old key is none.
 *
 * @param present keys of the units that answer today
 */
export function dissolvedUnits(
  predecessors: readonly PredecessorRow[],
  present: ReadonlySet<string>,
): readonly DissolvedUnit[] {
  const gone = predecessors.filter(([, old]) => !present.has(old));
  return [...Map.groupBy(gone, ([, old]) => old)]
    .map(([key, rows]) => dissolved(key, rows))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** What it gave away before its last day, while it went on, says nothing about who follows it. */
function dissolved(key: string, rows: readonly PredecessorRow[]): DissolvedUnit {
  const validFrom = rows.reduce((latest, [, , , day]) => (day > latest ? day : latest), '');
  const last = rows.filter(([, , , day]) => day === validFrom);
  const all = last.reduce((sum, [, , inhabitants]) => sum + inhabitants, 0);
  const heirs = last
    .map(([successor, , inhabitants]) => ({ key: successor, share: inhabitants / all }))
    .toSorted((a, b) => b.share - a.share);
  return { key, validFrom, heirs };
}
