/**
 * Quantile (Quantil), R type 7: linear interpolation between the order statistics, `h = (n − 1)·share`.
 *
 * @param share 0 … 1, so 0.5 for the median (Median)
 * @see reference/reference.json, fixed by R `quantile(type = 7)`
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('A quantile needs at least one value.');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Not a share: ${share}.`);
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (position - Math.floor(position)) * (above - below);
}
