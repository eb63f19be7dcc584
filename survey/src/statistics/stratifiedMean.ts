import { meanOf, sumOfSquares } from './moments.ts';
import type { Stratum } from './stratum.ts';
import { varianceFactors } from './varianceFactors.ts';

/** An estimated mean (Mittelwert) with what its interval needs; in the unit of the values, variance in its square. */
export interface MeanEstimate {
  readonly mean: number;
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/**
 * Post-stratified mean (geschichteter Mittelwert) per administration: ȳ = Σ W_h ȳ_h, W_h = N_h / N.
 *
 * Variance with finite population correction, Σ W_h² (1 − f_h) s_h² / n_h, degrees of freedom after Satterthwaite.
 * In a census (n = N) the variance is 0, and the degrees of freedom, Σ (n_h − 1), mean nothing.
 *
 * @returns `undefined` when no variance can be estimated, because no stratum has two values
 * @throws on a stratum without values: collapse it or leave it out first
 * @see reference/reference.json, fixed by R `survey::svymean` of a stratified design with fpc
 */
export function stratifiedMean(strata: readonly Stratum[]): MeanEstimate | undefined {
  if (strata.length === 0) throw new RangeError('A stratified mean needs at least one stratum.');
  for (const stratum of strata) checkStratum(stratum);
  const factors = varianceFactors(strata);
  if (!factors) return undefined;
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  const mean = strata.reduce((sum, stratum) => sum + (stratum.size / size) * meanOf(stratum.values), 0);
  return { mean, ...spread(strata, factors) };
}

function spread(strata: readonly Stratum[], factors: readonly number[]) {
  let variance = 0;
  let squaredTerms = 0;
  let freedom = 0;
  strata.forEach(({ values }, h) => {
    const n = values.length;
    if (n < 2) return;
    const term = ((factors[h] ?? 0) * sumOfSquares(values)) / (n - 1);
    variance += term;
    squaredTerms += term ** 2 / (n - 1);
    freedom += n - 1;
  });
  return { variance, degreesOfFreedom: variance > 0 ? variance ** 2 / squaredTerms : freedom };
}

function checkStratum({ size, values }: Stratum): void {
  if (values.length === 0) throw new RangeError('A stratum without values cannot be estimated.');
  if (values.length > size) throw new RangeError(`${values.length} respondents in a stratum of ${size}.`);
}
