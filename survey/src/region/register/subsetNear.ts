/** More candidates than this are not tried together: 2^14 sums. */
const MOST = 14;
/** Sums this close count as equally good; then fewer parts are likelier. */
const EQUAL = 2;

/** Some of the candidates whose sizes add up to a total. */
export interface Subset<T> {
  /** none where no sum comes within the tolerance */
  readonly parts: readonly T[];
  /** whether another sum comes within the tolerance too */
  readonly isAmbiguous: boolean;
}

/** A candidate: its size, and the group it belongs to. */
export interface Candidate<T> {
  readonly of: T;
  readonly size: number;
  readonly group: string;
}

/**
 * The candidates whose sizes add up to `total` best, at most `tolerance` off. What goes together tends to come from one
 * group: the sum from fewest groups wins, of these one of the best, of these the one of fewest candidates.
 */
export function subsetNear<T>(
  candidates: readonly Candidate<T>[],
  total: number,
  tolerance: number,
): Subset<T> {
  const tried = candidates.slice(0, MOST);
  const near = sumsOf(tried).filter(({ sum }) => Math.abs(sum - total) <= tolerance);
  const rated = near.map(({ mask, sum }) => {
    const chosen = tried.filter((_, place) => mask & (1 << place));
    const groups = new Set(chosen.map(({ group }) => group)).size;
    return { chosen, groups, off: Math.abs(sum - total) };
  });
  const fewest = Math.min(...rated.map(({ groups }) => groups));
  const alike = rated.filter(({ groups }) => groups === fewest);
  const least = Math.min(...alike.map(({ off }) => off));
  const [best] = alike
    .filter(({ off }) => off <= least + EQUAL)
    .toSorted((a, b) => a.chosen.length - b.chosen.length || a.off - b.off);
  return { parts: best?.chosen.map((candidate) => candidate.of) ?? [], isAmbiguous: near.length > 1 };
}

/** Every choice but the empty one, as a bit mask, with its sum. */
function sumsOf(candidates: readonly { readonly size: number }[]): readonly { mask: number; sum: number }[] {
  const sums = [0];
  for (const { size } of candidates) sums.push(...sums.map((sum) => sum + size));
  return sums.map((sum, mask) => ({ mask, sum })).slice(1);
}
