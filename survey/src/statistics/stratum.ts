/** One stratum (Schicht): N_h units exist, the values are those of the n_h respondents. */
export interface Stratum {
  readonly size: number;
  readonly values: readonly number[];
}
