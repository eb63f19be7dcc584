/** A unit that was observed: its size, to which the value is roughly proportional. */
export interface Observed {
  readonly size: number;
  readonly value: number;
}

/** How the values of unobserved units are predicted from the observed (Prognose aus dem Verhältnis). */
export interface Prediction {
  /** Sum of the sizes that are not observed. */
  readonly left: number;
  /** By how much the bootstrap's deviation of the ratio is stretched; 0 when nothing is left. */
  readonly factor: number;
  /** Variance of what is predicted for them. */
  readonly variance: number;
  /** Observed units, and as how many of equal size they count: (Σ size)² / Σ size². */
  readonly n: number;
  readonly effective: number;
}

/** What the bootstrap of a ratio Σ value / Σ size needs to know for the units that were not observed. */
export function predictionOf(observed: readonly Observed[], unobserved: readonly number[]): Prediction {
  const sizes = observed.map(({ size }) => size);
  const left = power(unobserved, 1);
  const factor = predictionFactor(sizes, unobserved);
  const n = sizes.filter((size) => size > 0).length;
  if (left <= 0 || n < 2) return { left, factor, variance: 0, n, effective: n };
  const sum = power(sizes, 1);
  const ratio = observed.reduce((total, { value }) => total + value, 0) / sum;
  const residuals = observed.map(({ size, value }) => value - ratio * size);
  const variance = ((left * factor) / sum) ** 2 * power(residuals, 2) * (n / (n - 1));
  return { left, factor, variance, n, effective: sum ** 2 / power(sizes, 2) };
}

/** A variance with its degrees of freedom. */
export interface VarianceTerm {
  readonly variance: number;
  readonly freedom: number;
}

/**
 * Degrees of freedom (Freiheitsgrade) of a sum of independent terms, after Satterthwaite.
 *
 * @returns at least 1; infinite when nothing varies
 * @see Satterthwaite, F. E.: An approximate distribution of estimates of variance components. Biometrics 2 (1946)
 */
export function satterthwaite(terms: readonly VarianceTerm[]): number {
  const varying = terms.filter(({ variance, freedom }) => variance > 0 && freedom > 0);
  if (varying.length === 0) return Infinity;
  const sum = varying.reduce((total, { variance }) => total + variance, 0);
  const squares = varying.reduce((total, { variance, freedom }) => total + variance ** 2 / freedom, 0);
  return Math.max(1, sum ** 2 / squares);
}

/**
 * By how much the bootstrap's deviation of a ratio is stretched, so that the prediction of units that were not observed
 * varies as it should (Prognosefaktor, in place of the finite population correction).
 *
 * For units y = x (r + ε) with independent ε of equal variance σ², the ratio r̂ = Σ y / Σ x of the observed has the
 * variance σ² Σ p², p = x / Σ x, and the error of r̂ · Σ u for unobserved sizes u the variance σ² ((Σ u)² Σ p² + Σ u²).
 * So the factor is √(1 + Σ u² / ((Σ u)² Σ p²)). For equal sizes this is the usual correction: (N − n)² N / (N − n) / n =
 * N² (1 − n / N) / n.
 *
 * With skewed sizes residuals are too small, because the largest units draw the ratio to themselves; their mean square
 * is c = 1 + Σ p² − 2 Σ p³ / Σ p² of what it should be, where the bootstrap reckons with 1 − 1 / n. The factor makes up
 * for that too, as leverage-corrected variances do (HC2 of MacKinnon and White, 1985).
 *
 * @param observed sizes, of which two or more are above 0
 * @param unobserved sizes
 * @returns 0 when nothing is unobserved
 * @see Valliant, Dorfman, Royall: Finite Population Sampling and Inference. A Prediction Approach (2000), chapters 2, 5
 */
export function predictionFactor(observed: readonly number[], unobserved: readonly number[]): number {
  const left = power(unobserved, 1);
  if (left <= 0) return 0;
  const sizes = observed.filter((size) => size > 0);
  const n = sizes.length;
  const sum = power(sizes, 1);
  const squares = power(sizes, 2) / sum ** 2;
  const kept = 1 + squares - (2 * power(sizes, 3)) / sum ** 3 / squares;
  const stretch = 1 + power(unobserved, 2) / left ** 2 / squares;
  return Math.sqrt((stretch * (1 - 1 / n)) / kept);
}

const power = (values: readonly number[], exponent: number): number =>
  values.reduce((sum, value) => sum + value ** exponent, 0);
