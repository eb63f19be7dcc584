/**
 * Of the candidates a part without which the property is lost (QuickXplain): with the background it has the property,
 * but no longer when any single member is left out.
 *
 * Background and candidates together have the property, the background alone has not, and more members never take
 * it away.
 */
export function shrink<T>(
  background: readonly T[],
  candidates: readonly T[],
  hasProperty: (some: readonly T[]) => boolean,
): readonly T[] {
  if (candidates.length <= 1) return candidates;
  const half = Math.floor(candidates.length / 2);
  const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
  const ofSecond = neededWith([...background, ...first], second, hasProperty);
  const ofFirst = neededWith([...background, ...ofSecond], first, hasProperty);
  return [...ofFirst, ...ofSecond];
}

function neededWith<T>(
  background: readonly T[],
  candidates: readonly T[],
  hasProperty: (some: readonly T[]) => boolean,
): readonly T[] {
  return hasProperty(background) ? [] : shrink(background, candidates, hasProperty);
}
