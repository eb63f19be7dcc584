/**
 * Covariance of two columns (Kovarianz) over the rows that have both, with n − 1; not a number with fewer than two.
 *
 * @see reference/reference.json, fixed by R `cov(use = "pairwise.complete.obs")`
 */
export function pairwiseCovariance(
  a: readonly (number | undefined)[],
  b: readonly (number | undefined)[],
): number {
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  a.forEach((x, row) => {
    const y = b[row];
    if (x === undefined || y === undefined) return;
    n += 1;
    sumA += x;
    sumB += y;
  });
  let products = 0;
  a.forEach((x, row) => {
    const y = b[row];
    if (x !== undefined && y !== undefined) products += (x - sumA / n) * (y - sumB / n);
  });
  return n < 2 ? Number.NaN : products / (n - 1);
}
