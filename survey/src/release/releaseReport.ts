import type { SuppressionReason } from '../disclosure/suppress.ts';
import type { ReliabilityReason } from './estimateGroup.ts';

/** Why a cell is withheld; `partWithheld`: the index would betray a dimension that is protected here. */
export type WithheldReason = SuppressionReason | ReliabilityReason | 'partWithheld';

/** One withheld cell as those see it who make the release. */
export interface WithheldCell {
  readonly figure: string;
  readonly group: string;
  readonly n: number;
  readonly N: number;
  readonly reasons: readonly WithheldReason[];
}

/** Internal report on a release (Sperrprotokoll). Confidential: it must not be stored or shown with the release. */
export interface ReleaseReport {
  readonly withheld: readonly WithheldCell[];
}
