import type { DimensionId } from '../questionnaire/dimensionId.ts';
import type { ItemId } from '../questionnaire/questionnaire.ts';
import { pairwiseCovariance } from '../statistics/pairwiseCovariance.ts';

/** How well the items of a dimension hang together. */
export interface ItemConsistency {
  readonly dimension: DimensionId;
  /** Cronbach's alpha; `undefined` with fewer than two items, or where they do not vary. */
  readonly alpha?: number;
  readonly items: readonly { readonly id: ItemId; readonly itemRest?: number }[];
  readonly leftOut: readonly ItemId[];
}

/** An item stays only if so large a share of the respondents has points for it. */
const MIN_ANSWERED = 0.5;

/**
 * Cronbach's alpha of a dimension, α = k/(k−1) · (1 − Σ s_i² / s²), and for each item the correlation with the sum of
 * the others (Trennschärfe), from covariances over whoever answered both of two items. Unweighted: it describes the
 * questionnaire, not the administrations.
 *
 * @param columns points of each item, all in the same order of respondents
 * @see reference/reference.json, by hand in base R as `psych::alpha` does (raw alpha, r.drop)
 */
export function itemConsistency(
  dimension: DimensionId,
  columns: readonly { readonly id: ItemId; readonly points: readonly (number | undefined)[] }[],
): ItemConsistency {
  const kept = columns.filter(
    ({ points }) => points.filter((one) => one !== undefined).length >= MIN_ANSWERED * points.length,
  );
  const leftOut = columns.filter((column) => !kept.includes(column)).map(({ id }) => id);
  const covariances = kept.map(({ points: a }) => kept.map(({ points: b }) => pairwiseCovariance(a, b)));
  const rows = covariances.map((row) => row.reduce((sum, one) => sum + one, 0));
  const own = covariances.map((row, i) => row[i] ?? Number.NaN);
  const total = rows.reduce((sum, one) => sum + one, 0);
  const items = kept.map(({ id }, i) => {
    const variance = own[i] ?? Number.NaN;
    const withOthers = (rows[i] ?? Number.NaN) - variance;
    const found = withOthers / Math.sqrt(variance * (total - 2 * (rows[i] ?? Number.NaN) + variance));
    return Number.isFinite(found) ? { id, itemRest: Math.min(1, Math.max(-1, found)) } : { id };
  });
  const traced = own.reduce((sum, one) => sum + one, 0);
  const alpha = (kept.length / (kept.length - 1)) * (1 - traced / total);
  return Number.isFinite(alpha) && total > 0
    ? { dimension, alpha, items, leftOut }
    : { dimension, items, leftOut };
}
