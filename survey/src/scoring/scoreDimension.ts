import type { Dimension, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from '../response/answer.ts';
import { bindingGate } from './bindingGate.ts';
import { scoredItems, scoredParts } from './scoredParts.ts';

/** Score (Punktwert) of one dimension, with what stands behind it. Points 0 … 100, unrounded. */
export interface DimensionScore {
  /** Weighted mean of the points before any gate; `undefined` when nothing was answered. */
  readonly raw?: number;
  /** Share of the applicable item weights with a usable answer (Abdeckung), 0 … 1. */
  readonly coverage: number;
  /** The published score after gates; `undefined` below the minimum coverage. */
  readonly score?: number;
  /** The gate (Deckelung) that lowered the score, if one did. */
  readonly gate?: string;
  /** Coverage is enough for a score, but low (vorläufig). */
  readonly provisional: boolean;
  /** So many weights are marked „trifft nicht zu“ that somebody should look (Rückfrage). */
  readonly review: boolean;
}

type Rules = Pick<Questionnaire, 'minimumCoverage' | 'provisionalBelow' | 'reviewNotApplicableAbove'>;

/**
 * Scores a dimension (Handlungsfeld): weighted mean of the points earned.
 *
 * „Trifft nicht zu“ takes an item out. An item the filter does not ask earns 0 points. „Nicht bekannt“,
 * keine Angabe, an open filter and a derived indicator without a value only lower the coverage.
 *
 * @param answers the effective ones: those to items that are asked
 */
export function scoreDimension(
  rules: Rules,
  dimension: Dimension,
  respondent: Respondent,
  answers: Answers,
): DimensionScore {
  const excluded = scoredItems(dimension, respondent).filter(
    ({ id }) => answers[id]?.kind === 'notApplicable',
  );
  const parts = scoredParts(dimension, respondent, answers);
  const usable = parts.filter((part) => part.points !== undefined);
  const coverage = usable.length === 0 ? 0 : weightOf(usable) / weightOf(parts);
  const common = {
    coverage,
    provisional: coverage >= rules.minimumCoverage && coverage < rules.provisionalBelow,
    review: weightOf(excluded) > rules.reviewNotApplicableAbove * (weightOf(excluded) + weightOf(parts)),
  };
  if (usable.length === 0) return common;
  const raw = usable.reduce((sum, { weight, points = 0 }) => sum + weight * points, 0) / weightOf(usable);
  if (coverage < rules.minimumCoverage) return { ...common, raw };
  const gate = bindingGate(dimension, answers, raw);
  return gate === undefined
    ? { ...common, raw, score: raw }
    : { ...common, raw, score: gate.cap, gate: gate.id };
}

function weightOf(parts: readonly { weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
