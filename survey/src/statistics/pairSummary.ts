import type { StratumCounts } from './stratumSummary.ts';

/** One stratum with two values x and y for each respondent, summarised. All squares are of deviations from the means. */
export interface PairSummary extends StratumCounts {
  readonly sumX: number;
  readonly sumY: number;
  readonly sumXX: number;
  /** Sum of products of the deviations (Abweichungsproduktsumme). */
  readonly sumXY: number;
  readonly sumYY: number;
}

/** Summary of one stratum of pairs, two-pass. Both lists are in the order of the respondents. */
export function summarisePairs(size: number, xs: ArrayLike<number>, ys: ArrayLike<number>): PairSummary {
  const n = xs.length;
  if (ys.length !== n) throw new RangeError(`${n} values of x, ${ys.length} of y.`);
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < n; i += 1) {
    sumX += xs[i] ?? 0;
    sumY += ys[i] ?? 0;
  }
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  for (let i = 0; i < n; i += 1) {
    const dx = (xs[i] ?? 0) - sumX / n;
    const dy = (ys[i] ?? 0) - sumY / n;
    sumXX += dx * dx;
    sumXY += dx * dy;
    sumYY += dy * dy;
  }
  return { size, n, sumX, sumY, sumXX, sumXY, sumYY };
}

/**
 * One stratum of pairs out of two.
 *
 * @see joinSummaries
 */
export function joinPairs(a: PairSummary, b: PairSummary): PairSummary {
  const size = a.size + b.size;
  if (a.n === 0 || b.n === 0) return { ...(a.n === 0 ? b : a), size };
  const n = a.n + b.n;
  const gapX = b.sumX / b.n - a.sumX / a.n;
  const gapY = b.sumY / b.n - a.sumY / a.n;
  const share = (a.n * b.n) / n;
  return {
    size,
    n,
    sumX: a.sumX + b.sumX,
    sumY: a.sumY + b.sumY,
    sumXX: a.sumXX + b.sumXX + gapX * gapX * share,
    sumXY: a.sumXY + b.sumXY + gapX * gapY * share,
    sumYY: a.sumYY + b.sumYY + gapY * gapY * share,
  };
}
