import {
  dimensionOf,
  type Answers,
  type DimensionId,
  type Mode,
  type Questionnaire,
  type Registry,
  type Unit,
  type UnitKey,
} from '#survey';
import { answersOf } from './answers.ts';
import { averageSizeOffset, latentOf } from './latent.ts';
import { averageEagerness, eagernessOf, participation } from './participation.ts';
import { OPEN_EDITION, planOf, type Plan } from './plan.ts';
import { createRandom } from './random.ts';
import { situationIn } from './situation.ts';
import { difficultiesOf, traitsOf } from './traits.ts';

/** An invented response that was sent in (Abgabe). */
export interface DemoSubmission {
  readonly edition: number;
  readonly unit: UnitKey;
  readonly mode: Mode;
  readonly answers: Answers;
  /** Sections that are stored beside it, each in its first version. */
  readonly sections: readonly DimensionId[];
  readonly id: string;
  /** When in the time that was open, 0 … 1. */
  readonly moment: number;
}

/** One section of an invented draft. */
export interface DemoSection {
  readonly edition: number;
  readonly unit: UnitKey;
  readonly mode: Mode;
  readonly dimension: DimensionId;
  readonly answers: Answers;
  readonly operation: string;
  readonly moment: number;
}

export interface DemoData {
  readonly submissions: readonly DemoSubmission[];
  readonly sections: readonly DemoSection[];
}

/**
 * Invents responses (Demodaten) for all units of the registry and all editions of the demo. The same seed
 * gives the same data, whatever the clock says.
 */
export function generateDemo(registry: Registry, questionnaire: Questionnaire, seed: string): DemoData {
  const averageSize = averageSizeOffset(registry.units);
  const averageEager = averageEagerness(registry.units);
  const difficulties = difficultiesOf(questionnaire, seed);
  const data = registry.units.map((unit) => {
    const latent = latentOf(unit, averageSize, seed);
    const traits = traitsOf(unit, questionnaire, seed);
    const years = participation(unit, eagernessOf(unit, averageEager), latent.lead, seed);
    const circumstances = { unit, questionnaire, seed, latent, traits, difficulties };
    const answersIn = (year: number) => answersOf(situationIn(year, circumstances), questionnaire);
    return dataOf(
      unit,
      traits.mode,
      questionnaire,
      planOf(unit, years, questionnaire, seed),
      answersIn,
      seed,
    );
  });
  return {
    submissions: data.flatMap(({ submissions }) => submissions),
    sections: data.flatMap(({ sections }) => sections),
  };
}

function dataOf(
  unit: Unit,
  mode: Mode,
  questionnaire: Questionnaire,
  plan: Plan,
  answersIn: (year: number) => Answers,
  seed: string,
): DemoData {
  const random = createRandom(`${seed}/sending/${unit.key}`);
  const submissions = plan.submitted.map((edition) => ({
    edition,
    unit: unit.key,
    mode,
    answers: answersIn(edition),
    sections: edition === OPEN_EDITION ? plan.drafted.map(({ dimension }) => dimension) : [],
    id: random.uuid(),
    moment: random.uniform(),
  }));
  const sent = submissions.find(({ edition }) => edition === OPEN_EDITION);
  const answers = plan.drafted.length > 0 ? answersIn(OPEN_EDITION) : {};
  const sections = plan.drafted.map(({ dimension, share }) => ({
    edition: OPEN_EDITION,
    unit: unit.key,
    mode,
    dimension,
    answers: firstAnswers(questionnaire, dimension, answers, share),
    operation: random.uuid(),
    moment: random.uniform() * (sent?.moment ?? 1),
  }));
  return { submissions, sections };
}

/** The answers of a section up to where somebody stopped. */
function firstAnswers(
  questionnaire: Questionnaire,
  dimension: DimensionId,
  answers: Answers,
  share: number,
): Answers {
  const own = dimensionOf(questionnaire, dimension).items.flatMap(({ id }) => {
    const answer = answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return Object.fromEntries(own.slice(0, Math.max(1, Math.round(own.length * share))));
}
