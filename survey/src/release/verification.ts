/** Something published that does not follow from what is published beside it (Abweichung). */
export interface Discrepancy {
  /** Id of the figure, part or group it is found in. */
  readonly where: string;
  /** German, one sentence. */
  readonly text: string;
}

/** What came out of computing something again (Nachrechnung). */
export interface Verification {
  /** Published values that were computed again. */
  readonly recomputed: number;
  /** Published values that need single answers; only the hash of their part vouches for them. */
  readonly hashOnly: number;
  readonly discrepancies: readonly Discrepancy[];
}

/** Several verifications as one. */
export function allVerifications(all: readonly Verification[]): Verification {
  return {
    recomputed: all.reduce((sum, { recomputed }) => sum + recomputed, 0),
    hashOnly: all.reduce((sum, { hashOnly }) => sum + hashOnly, 0),
    discrepancies: all.flatMap(({ discrepancies }) => discrepancies),
  };
}
