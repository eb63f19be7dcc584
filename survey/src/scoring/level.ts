/**
 * Level (Reifegradstufe) 0 … 5 of a score: the highest whose lower bound (Stufengrenze) it reaches.
 *
 * @param points 0 … 100, unrounded: 69.9 is level 3 and 70 is level 4
 */
export function levelOf(bands: readonly number[], points: number): number {
  return bands.findLastIndex((bound) => points >= bound);
}
