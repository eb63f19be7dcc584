import * as z from 'zod';
import { DIMENSION_IDS, dimensionId } from '../questionnaire/dimensionId.ts';

const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
const correlation = z.number().min(-1).max(1);

/** The index of one group under other assumptions. Points 0 … 100, to 0.1. */
const groupRobustness = z.strictObject({
  group: z.string().min(1),
  /** As published. */
  index: points,
  /** All dimensions count the same (gleiche Gewichte). */
  equalWeights: points,
  /** Geometric instead of arithmetic mean: a weak dimension is harder to make up for. */
  geometric: points,
  /** Gates off (ohne Deckelung); absent where it would tell that hardly anybody, or nearly everybody, was capped. */
  ungated: points.exactOptional(),
  /** Without one dimension (ohne ein Handlungsfeld). */
  without: z.record(dimensionId, points),
  /** The middle 90 % of the index when the weights are drawn at random. */
  band: z.strictObject({ lower: points, upper: points }),
});

/** How often two states change places when the weights are drawn (Rangtausch), share to 0.001. */
const swap = z.strictObject({ first: z.string().min(1), second: z.string().min(1), share });

/** Do the items of a dimension measure one thing? Correlations to 0.01. */
const dimensionConsistency = z.strictObject({
  dimension: dimensionId,
  /** Cronbach's alpha; absent where items or respondents are too few. May fall below −1. */
  alpha: z.number().max(1).optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      /** Correlation with the sum of the others (Trennschärfe); absent where all answered the same. */
      itemRest: correlation.optional(),
      /** Below 0.2, or absent: the item says something else than the others. */
      flagged: z.boolean(),
    }),
  ),
  /** Items fewer than half of the respondents have points for. */
  leftOut: z.array(z.string().min(1)),
});

/** Robustness pack (Robustheitsprüfung) of an edition: what the figures would be under other assumptions. */
export const robustnessPack = z.strictObject({
  draws: z.int().positive(),
  /** Each weight is drawn between 1 − spread and 1 + spread of its own. */
  spread: share,
  seed: z.int().nonnegative(),
  groups: z.array(groupRobustness),
  swaps: z.array(swap),
  /** Respondents behind the consistency of the dimensions. */
  respondents: z.int().nonnegative(),
  consistency: z.array(dimensionConsistency).max(DIMENSION_IDS.length),
});
export type RobustnessPack = z.infer<typeof robustnessPack>;
