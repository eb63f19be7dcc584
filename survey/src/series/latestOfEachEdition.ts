import type { Manifest } from '../release/release.ts';

type Release = Pick<Manifest, 'edition' | 'number' | 'releaseId'>;

/**
 * The releases a series (Zeitreihe) is made of, ascending: the latest of each edition. What was known when a release was
 * chosen ends with it: of its own edition that one counts, and nothing later.
 *
 * @param last the release that is looked at; absent: all editions
 */
export function latestOfEachEdition<One extends Release>(
  releases: readonly One[],
  last?: One,
): readonly One[] {
  const until = last?.edition ?? Number.POSITIVE_INFINITY;
  const earlier = releases.filter(({ edition }) => (last === undefined ? true : edition < until));
  const byEdition = Map.groupBy(
    earlier.toSorted((a, b) => a.edition - b.edition || a.number - b.number),
    ({ edition }) => edition,
  );
  const latest = [...byEdition.values()].flatMap((some) => some.at(-1) ?? []);
  return last === undefined ? latest : [...latest, last];
}
