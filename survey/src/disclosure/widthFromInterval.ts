import { meanOf, sumOfSquares } from '../statistics/moments.ts';
import type { Stratum } from '../statistics/stratum.ts';
import { varianceFactors } from '../statistics/varianceFactors.ts';

const TOP = 100;

/**
 * How far the published uncertainty interval leaves open the value of the respondent it narrows down most, in points
 * 0 … 100, for a coalition of `coalition` others.
 *
 * The width of the interval tells the variance V = Σ b_h s_h² of the mean. A narrow one around a sample betrays that
 * all answered alike, although the mean alone would not. Since no other stratum can take away from V, the squares
 * of stratum h are at most S = (n_h − 1) V / b_h, and of m respondents with sum of squares S none is farther from
 * their mean than r = √(S (m − 1) / m).
 *
 * The coalition leaves a stratum with m = n_h − k values and takes what it knows out of V, from this and the other
 * strata, as suits it best. Cautious in two ways: V is taken as known without rounding, and so is the stratum's mean
 * unless a single value is left. Strata fully covered (f_h = 1) do not appear in V.
 */
export function widthFromInterval(strata: readonly Stratum[], coalition: number): number {
  const factors = varianceFactors(strata);
  if (!factors) return TOP;
  const shares = strata.map(({ values }, h) => sharesOf(values, factors[h] ?? 0, coalition));
  const widths = shares.flatMap((own, h) => {
    const others = leastOf(
      shares.filter((_, g) => g !== h),
      coalition,
    );
    return own.map(({ rest, variance, perSquare }, k) =>
      perSquare > 0 ? widthAround(rest, (variance + (others[coalition - k] ?? 0)) / perSquare) : TOP,
    );
  });
  return Math.min(TOP, ...widths);
}

/** What a stratum adds to V when the coalition has so many of its members: entry k for k members. */
interface Share {
  readonly rest: readonly number[];
  readonly perSquare: number;
  readonly variance: number;
}

function sharesOf(values: readonly number[], factor: number, coalition: number): readonly Share[] {
  const perSquare = factor > 0 ? factor / (values.length - 1) : 0;
  return Array.from({ length: coalition + 1 }, (_, k) => {
    const rest = densest(values, Math.max(1, values.length - k));
    return { rest, perSquare, variance: perSquare * sumOfSquares(rest) };
  });
}

/** The least these strata add to V together, entry k for k coalition members among them. */
function leastOf(strata: readonly (readonly Share[])[], coalition: number): readonly number[] {
  return strata.reduce<readonly number[]>(
    (least, stratum) =>
      least.map((_, k) =>
        Math.min(...stratum.slice(0, k + 1).map(({ variance }, own) => variance + (least[k - own] ?? 0))),
      ),
    Array<number>(coalition + 1).fill(0),
  );
}

/** Width left to one of these values on the scale when their sum of squares is at most `squares`. */
function widthAround(rest: readonly number[], squares: number): number {
  const mean = meanOf(rest);
  const radius = Math.sqrt(rest.length > 1 ? (squares * (rest.length - 1)) / rest.length : squares);
  return Math.min(TOP, mean + radius) - Math.max(0, mean - radius);
}

/** The `count` values closest together: what a coalition with the most extreme values leaves. */
function densest(values: readonly number[], count: number): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const windows = Array.from({ length: sorted.length - count + 1 }, (_, from) =>
    sorted.slice(from, from + count),
  );
  return windows.reduce((best, next) => (sumOfSquares(next) < sumOfSquares(best) ? next : best));
}
