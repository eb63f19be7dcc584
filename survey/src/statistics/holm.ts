/**
 * Holm's correction for several tests at once (Holm-Korrektur): adjusted p-values in the given order.
 *
 * The smallest is multiplied by the number of tests, the next by one less, and so on; none falls below a smaller one
 * and none exceeds 1. Calling those below 0.05 significant then errs in at most 5 % of all families of tests.
 *
 * @see reference/reference.json, fixed by R `p.adjust(method = "holm")`
 */
export function holm(pValues: readonly number[]): number[] {
  const order = [...pValues.keys()].sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const adjusted = pValues.map(() => 1);
  let largest = 0;
  order.forEach((at, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * (pValues[at] ?? 1)));
    adjusted[at] = largest;
  });
  return adjusted;
}
