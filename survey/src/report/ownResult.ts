import type { DimensionId } from '../questionnaire/dimensionId.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Respondent } from '../questionnaire/respondent.ts';
import type { Answers } from '../response/answer.ts';
import { assess } from '../scoring/assess.ts';
import { levelOf } from '../scoring/level.ts';
import { levers, strengths, type Finding } from './nextSteps.ts';

/** One dimension in the result of a unit. Points 0 … 100, unrounded. */
export interface ProfileEntry {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly core: boolean;
  /** Absent below the minimum coverage. */
  readonly score?: number;
  readonly level?: number;
  readonly coverage: number;
  readonly provisional: boolean;
  /** The gate (Deckelung) that lowered the score: why, and from where. */
  readonly gate?: { readonly text: string; readonly uncapped: number };
}

/** A strength or a lever, in words. */
export interface Advice {
  readonly item: string;
  readonly dimension: DimensionId;
  readonly question: string;
  readonly points: number;
  readonly nextStep: string;
}

/** What an administration reads about itself (Standortbestimmung), ready to be shown. */
export interface OwnResult {
  readonly mode: Respondent['mode'];
  readonly index?: number;
  readonly level?: number;
  /** Names of the levels 0 … 5. */
  readonly scale: readonly string[];
  readonly profile: readonly ProfileEntry[];
  readonly strengths: readonly Advice[];
  readonly levers: readonly Advice[];
}

/** Makes the result of one unit from its accepted answers. */
export function ownResult(questionnaire: Questionnaire, respondent: Respondent, answers: Answers): OwnResult {
  const { dimensions, index, level, mode } = assess(questionnaire, respondent, answers);
  const profile = questionnaire.dimensions.map(({ id, label, core, gates }): ProfileEntry => {
    const { score, raw, gate: gateId, coverage, provisional } = dimensions[id];
    const gate = gates.find((candidate) => candidate.id === gateId);
    return {
      dimension: id,
      label,
      core,
      coverage,
      provisional,
      ...(score === undefined ? {} : { score, level: levelOf(questionnaire.bands, score) }),
      ...(gate === undefined || raw === undefined ? {} : { gate: { text: gate.text, uncapped: raw } }),
    };
  });
  return {
    mode,
    ...(index === undefined ? {} : { index }),
    ...(level === undefined ? {} : { level }),
    scale: questionnaire.scale,
    profile,
    strengths: strengths(questionnaire, respondent, answers).map(adviceOf),
    levers: levers(questionnaire, respondent, answers).map(adviceOf),
  };
}

function adviceOf({ item, points, nextStep }: Finding): Advice {
  return { item: item.id, dimension: item.dimension, question: item.text, points, nextStep };
}
