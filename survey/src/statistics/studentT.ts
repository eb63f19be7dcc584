/**
 * Quantile of Student's t distribution (t-Quantil) for real-valued degrees of freedom ν > 0.
 *
 * Newton's method on the upper tail I_x(ν/2, 1/2) / 2, x = ν / (ν + t²); from the left it converges without
 * safeguards, because the distribution function is concave for t > 0. The regularised incomplete beta function
 * comes from its continued fraction (DLMF 8.17.22) by the modified Lentz algorithm.
 *
 * @param probability strictly between 0 and 1
 * @see reference/reference.json, fixed by R `qt`
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`Not a probability: ${probability}.`);
  if (!(degreesOfFreedom > 0)) throw new RangeError(`Not degrees of freedom: ${degreesOfFreedom}.`);
  if (probability < 0.5) return -studentTQuantile(1 - probability, degreesOfFreedom);
  const peak = gammaRatio(degreesOfFreedom / 2) / Math.sqrt(Math.PI);
  let t = (probability - 0.5) / density(0, degreesOfFreedom, peak);
  for (let round = 0; round < 200; round += 1) {
    const step =
      (upperTail(t, degreesOfFreedom, peak) - (1 - probability)) / density(t, degreesOfFreedom, peak);
    t += step;
    if (step <= 1e-12 * t) return t; // a step back is rounding
  }
  throw new Error(`No t quantile for ${probability} with ${degreesOfFreedom} degrees of freedom.`);
}

/**
 * Two-sided p-value of an estimate that is 0 if there is nothing to find (t-Test); without any
 * variance 0, and 1 for an estimate of 0.
 *
 * @see reference/reference.json, fixed by R `2 * pt(-|estimate| / se, df)`
 */
export function twoSidedP(estimate: number, variance: number, degreesOfFreedom: number): number {
  if (estimate === 0) return 1;
  if (variance === 0) return 0;
  const peak = gammaRatio(degreesOfFreedom / 2) / Math.sqrt(Math.PI);
  return 2 * upperTail(Math.abs(estimate) / Math.sqrt(variance), degreesOfFreedom, peak);
}

/** `peak` is Γ((ν + 1)/2) / (Γ(ν/2) √π), the density at 0 times √ν. */
function density(t: number, nu: number, peak: number): number {
  return (peak / Math.sqrt(nu)) * Math.exp((-(nu + 1) / 2) * Math.log1p((t * t) / nu));
}

function upperTail(t: number, nu: number, peak: number): number {
  if (t === 0) return 0.5;
  const square = t * t;
  const front = peak * Math.exp((-nu / 2) * Math.log1p(square / nu)) * Math.sqrt(square / (nu + square));
  const x = nu / (nu + square);
  return x < (nu / 2 + 1) / (nu / 2 + 2.5)
    ? (front * betaFraction(nu / 2, 0.5, x)) / nu
    : 0.5 - front * betaFraction(0.5, nu / 2, square / (nu + square));
}

/** Γ(z + 1/2) / Γ(z): recurrence up to z ≥ 20, then the asymptotic series of its logarithm. */
function gammaRatio(z: number): number {
  if (z < 20) return (gammaRatio(z + 1) * z) / (z + 0.5);
  const r = 1 / z;
  return Math.sqrt(z) * Math.exp(-r / 8 + r ** 3 / 192 - r ** 5 / 640);
}

/** The continued fraction of DLMF 8.17.22; I_x(a, b) = x^a (1 − x)^b / (a B(a, b)) times this. */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let fraction = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) return fraction;
  }
  throw new Error('The incomplete beta function did not converge.');
}

const nonZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);
