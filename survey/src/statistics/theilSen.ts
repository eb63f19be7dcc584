import { quantile } from './quantile.ts';

/** A value at a time; time in years. */
export interface Point {
  readonly time: number;
  readonly value: number;
}

/**
 * Theil–Sen slope (Steigung nach Theil und Sen): the median of the slopes between every two points.
 *
 * A single wrong value among many hardly moves it. With two points it is the slope between them.
 *
 * @returns in units of the value per year; `undefined` when no two points differ in time
 * @see Sen, P. K.: Estimates of the regression coefficient based on Kendall's tau. JASA 63 (1968), 1379–1389
 */
export function theilSen(points: readonly Point[]): number | undefined {
  const slopes = points.flatMap((later) =>
    points
      .filter(({ time }) => time < later.time)
      .map((earlier) => (later.value - earlier.value) / (later.time - earlier.time)),
  );
  return slopes.length > 0 ? quantile(slopes, 0.5) : undefined;
}
