import { byDimension, type DimensionId } from '../questionnaire/dimensionId.ts';
import type { ItemId } from '../questionnaire/questionnaire.ts';
import { quantile } from '../statistics/quantile.ts';
import { seededRandom } from '../statistics/seededRandom.ts';
import { drawIndices, swapShare } from './drawIndices.ts';
import { meanGeometricIndex } from './geometricIndex.ts';
import { indexPatterns, type IndexWeights, meanIndex, type RobustnessStratum } from './indexPatterns.ts';
import { itemConsistency } from './itemConsistency.ts';
import type { RobustnessPack } from './robustnessPack.ts';
import type { RobustnessRow } from './robustnessRow.ts';

/** A group whose index may be published. */
export interface RobustnessGroup {
  readonly id: string;
  /** Whether it is compared with others (the states), or not (the total). */
  readonly isCompared: boolean;
  /** Whether the index without gates may be told; if absent, it may. */
  readonly mayTellCaps?: boolean;
  /** Collapsed strata with the respondents that have an index. */
  readonly strata: readonly RobustnessStratum[];
}

/** What of a dimension of the questionnaire matters here. */
export interface RobustnessDimension {
  readonly id: DimensionId;
  readonly core: boolean;
  readonly indexWeight: number;
  readonly items: readonly { readonly id: ItemId; readonly weight: number }[];
  readonly derived: readonly { readonly id: ItemId; readonly weight: number }[];
}

/** Everything the robustness pack is made from. */
export interface RobustnessInput {
  readonly dimensions: readonly RobustnessDimension[];
  readonly groups: readonly RobustnessGroup[];
  /** All respondents, for the consistency of the items; none where it may not be published. */
  readonly rows: readonly RobustnessRow[];
  readonly draws: number;
  /** A whole number, not negative (Startwert); the same seed gives the same pack. */
  readonly seed: number;
}

/** Each weight is drawn up to 25 % above or below its own. */
const SPREAD = 0.25;
const BAND = { from: 0.05, to: 0.95 };
/** Below this correlation with the others an item is flagged. */
const MIN_ITEM_REST = 0.2;

/**
 * Makes the robustness pack (Robustheitsprüfung), rounded as it will be published.
 *
 * @throws on a respondent in a stratum that lacks a core dimension, and so has no index
 */
export function buildRobustness({ dimensions, groups, rows, draws, seed }: RobustnessInput): RobustnessPack {
  for (const { id, core } of dimensions)
    if (
      core &&
      groups.some(({ strata }) => strata.some((one) => one.rows.some(({ gated }) => gated[id] === undefined)))
    )
      throw new RangeError(`A respondent without a score in ${id} has no index.`);
  const own = new Map(dimensions.map(({ id, indexWeight }) => [id, indexWeight]));
  const weights = byDimension((id) => own.get(id) ?? 0);
  const patterns = groups.map(({ strata }) => indexPatterns(strata, ({ gated }) => gated));
  const indices = drawIndices(patterns, weights, {
    draws,
    spread: SPREAD,
    random: seededRandom(String(seed)),
  });
  return {
    draws,
    spread: SPREAD,
    seed,
    groups: groups.map((group, at) => ({
      group: group.id,
      ...variantsOf(group, weights),
      band: bandOf(indices[at] ?? new Float64Array(0)),
    })),
    swaps: swapsOf(
      groups.map(({ id, isCompared }, at) => ({
        id,
        isCompared,
        index: meanIndex(patterns[at] ?? [], weights),
        drawn: indices[at] ?? new Float64Array(0),
      })),
    ),
    respondents: rows.length,
    consistency: rows.length === 0 ? [] : dimensions.map((dimension) => consistencyOf(dimension, rows)),
  };
}

function variantsOf({ strata, mayTellCaps = true }: RobustnessGroup, weights: IndexWeights) {
  const gated = indexPatterns(strata, (row) => row.gated);
  const ungated = indexPatterns(strata, (row) => row.ungated);
  const without = (left: DimensionId) => byDimension((id) => (id === left ? 0 : weights[id]));
  return {
    index: toStep(meanIndex(gated, weights), 10),
    equalWeights: toStep(
      meanIndex(
        gated,
        byDimension(() => 1),
      ),
      10,
    ),
    geometric: toStep(meanGeometricIndex(strata, weights), 10),
    ...(mayTellCaps ? { ungated: toStep(meanIndex(ungated, weights), 10) } : {}),
    without: byDimension((id) => toStep(meanIndex(gated, without(id)), 10)),
  };
}

function bandOf(drawn: Float64Array) {
  const all = [...drawn];
  return { lower: toStep(quantile(all, BAND.from), 10), upper: toStep(quantile(all, BAND.to), 10) };
}

interface DrawnGroup {
  readonly id: string;
  readonly isCompared: boolean;
  readonly index: number;
  readonly drawn: Float64Array;
}

function swapsOf(groups: readonly DrawnGroup[]): RobustnessPack['swaps'] {
  const compared = groups.filter(({ isCompared }) => isCompared);
  return compared.flatMap((first, i) =>
    compared.slice(i + 1).map((second) => ({
      first: first.id,
      second: second.id,
      share: toStep(swapShare(first.drawn, second.drawn, first.index - second.index), 1000),
    })),
  );
}

function consistencyOf(
  { id, items, derived }: RobustnessDimension,
  rows: readonly RobustnessRow[],
): RobustnessPack['consistency'][number] {
  const scored: ItemId[] = [...items, ...derived].flatMap((one) => (one.weight > 0 ? [one.id] : []));
  const columns = scored.map((item) => ({ id: item, points: rows.map(({ points }) => points.get(item)) }));
  const { alpha, items: found, leftOut } = itemConsistency(id, columns);
  return {
    dimension: id,
    ...(alpha === undefined ? {} : { alpha: toStep(alpha, 100) }),
    items: found.map(({ id: item, itemRest }) =>
      itemRest === undefined
        ? { id: item, flagged: true }
        : { id: item, itemRest: toStep(itemRest, 100), flagged: itemRest < MIN_ITEM_REST },
    ),
    leftOut: [...leftOut],
  };
}

/** Rounded to 1/`parts`: 10 for one decimal. Never −0, which JSON does not know. */
const toStep = (value: number, parts: number): number => Math.round(value * parts) / parts || 0;
