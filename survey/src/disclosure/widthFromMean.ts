import type { Stratum } from '../statistics/stratum.ts';

const TOP = 100;

/**
 * How far the published mean leaves open the value of the respondent it narrows down most, in points 0 … 100, for a
 * coalition of `coalition` other respondents who know their own values.
 *
 * The mean is M = Σ w_j x_j with public weights w_j ∝ N_h / n_h (who took part is public) and 0 ≤ x_j ≤ 100. Take
 * respondent i and coalition C. x_i is largest when everybody outside C is at 0, smallest when they are at 100:
 *
 *     x_i       ≤ Σ_{j∉C} w_j x_j / w_i
 *     100 − x_i ≤ Σ_{j∉C} w_j (100 − x_j) / w_i
 *
 * so the interval is min(100, first) + min(100, second) − 100 points wide, where both sums contain i and can be
 * computed from M and what C knows.
 * Each sum is smallest for the coalition whose members hold most of it; taking the worst coalition for either end is
 * exact when one end binds and cautious when both do.
 *
 * The mean is taken as known without rounding: however the roundings of several published means combine, nobody
 * knows more than that.
 */
export function widthFromMean(strata: readonly Stratum[], coalition: number): number {
  const weights = strata.flatMap(({ size, values }) => values.map(() => size / values.length));
  const values = strata.flatMap((stratum) => stratum.values);
  const above0 = leftByCoalition(
    weights.map((weight, j) => weight * (values[j] ?? 0)),
    coalition,
  );
  const below100 = leftByCoalition(
    weights.map((weight, j) => weight * (TOP - (values[j] ?? 0))),
    coalition,
  );
  return weights.reduce((narrowest, weight, i) => {
    const width = Math.min(TOP, above0(i) / weight) + Math.min(TOP, below100(i) / weight) - TOP;
    return Math.min(narrowest, width);
  }, TOP);
}

/** The sum of the masses without those of the worst coalition that does not contain respondent i. */
function leftByCoalition(masses: readonly number[], coalition: number): (i: number) => number {
  const ranked = masses.map((_, j) => j).toSorted((a, b) => (masses[b] ?? 0) - (masses[a] ?? 0));
  const candidates = ranked.slice(0, coalition + 1);
  const sumOf = (members: readonly number[]) => members.reduce((sum, j) => sum + (masses[j] ?? 0), 0);
  const total = sumOf(ranked);
  return (i) => total - sumOf(candidates.filter((j) => j !== i).slice(0, coalition));
}
