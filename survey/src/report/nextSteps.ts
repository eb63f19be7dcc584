import { askedState } from '../questionnaire/asked.ts';
import type { Dimension, Item, Questionnaire } from '../questionnaire/questionnaire.ts';
import { itemsFor, type Respondent } from '../questionnaire/respondent.ts';
import type { Answers, AnswerValue } from '../response/answer.ts';
import { pointsOf } from '../scoring/points.ts';

/** One item in the light of what to do about it. */
export interface Finding {
  readonly item: Item;
  /** Points earned, 0 … 100. */
  readonly points: number;
  /** What to do next (nächster Schritt), from the questionnaire. */
  readonly nextStep: string;
}

/** Points that mark minimum good practice: level 3, „Eingeführt“. */
const GOOD_PRACTICE = 60;

/**
 * Levers (Hebel): items below good practice, by how much weight times distance they hold.
 * Among equals the order of the questionnaire decides.
 */
export function levers(
  questionnaire: Questionnaire,
  respondent: Respondent,
  answers: Answers,
  limit = 10,
): Finding[] {
  const gain = ({ item, points }: Finding) => item.weight * Math.max(0, GOOD_PRACTICE - points);
  return findings(questionnaire, respondent, answers)
    .filter((finding) => gain(finding) > 0)
    .toSorted((a, b) => gain(b) - gain(a))
    .slice(0, limit);
}

/** Strengths (Stärken): items at or above good practice, the strongest and heaviest first. */
export function strengths(
  questionnaire: Questionnaire,
  respondent: Respondent,
  answers: Answers,
  limit = 3,
): Finding[] {
  return findings(questionnaire, respondent, answers)
    .filter(({ points }) => points >= GOOD_PRACTICE)
    .toSorted((a, b) => b.points - a.points || b.item.weight - a.item.weight)
    .slice(0, limit);
}

function findings({ dimensions }: Questionnaire, respondent: Respondent, answers: Answers): Finding[] {
  return dimensions.flatMap((dimension) =>
    itemsFor(respondent, dimension)
      .filter(({ weight }) => weight > 0)
      .flatMap((item) => findingOf(item, dimension, answers)),
  );
}

function findingOf(item: Item, dimension: Dimension, answers: Answers): Finding[] {
  const answer = answers[item.id];
  const value: AnswerValue | undefined = answer?.kind === 'answered' ? answer.value : undefined;
  const isAsked = askedState(item, dimension, answers) === 'asked';
  if (!isAsked || value === undefined) return [];
  const points = pointsOf(item, value);
  const progress = typeof value === 'number' && item.type !== 'maturity' ? value : points;
  const nextStep = progress === undefined ? undefined : item.nextSteps[stepIndex(progress)];
  return points === undefined || nextStep === undefined ? [] : [{ item, points, nextStep }];
}

/** Little, some or much reached: below 40, below 80, from 80 (levels 0–1, 2–3, 4–5). */
function stepIndex(progress: number): number {
  if (progress < 40) return 0;
  return progress < 80 ? 1 : 2;
}
