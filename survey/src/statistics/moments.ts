/** Arithmetic mean of at least one value, unweighted. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sum of squared deviations from the mean (Abweichungsquadratsumme), two-pass; 0 for a single value. */
export function sumOfSquares(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
