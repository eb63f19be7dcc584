import type { PresetId } from '../disclosure/parameters.ts';
import { STATE_PLAN } from '../disclosure/plan.ts';
import type { ReleaseRules } from './rules.ts';

/** One unit (Erhebungseinheit) of the universe. */
export interface UniverseUnit {
  readonly key: string;
  /** Two digits of the state, `14` for Sachsen. */
  readonly state: string;
  /** State and class, for example `14-unter-5000`. */
  readonly stratum: string;
  readonly population: number;
}

/** Scores (Punktwerte) of one accepted response by measure, 0 … 100; a measure without a score is missing. */
export interface Respondent {
  readonly key: string;
  readonly scores: Readonly<Record<string, number | undefined>>;
}

/** One measure (Kennzahl) to publish. `index` is made of all the others and protected as strictly as any of them. */
export interface Measure {
  readonly id: string;
  /** German, as shown. */
  readonly label: string;
  readonly preset: PresetId;
}

/** Everything a release is made from. */
export interface ReleaseInput {
  readonly edition: number;
  /** 1, 2, … within the edition. */
  readonly number: number;
  readonly publishedAt: string;
  readonly questionnaireVersion: string;
  readonly rules: ReleaseRules;
  readonly synthetic: boolean;
  readonly source: string;
  readonly measures: readonly Measure[];
  readonly universe: readonly UniverseUnit[];
  readonly respondents: readonly Respondent[];
}

/** A unit of the plan with the scores it answered with, if it did. */
export interface ScoredUnit extends UniverseUnit {
  readonly scores: Respondent['scores'];
}

/**
 * The units any group of the plan contains, in the order of their keys; so not Berlin.
 *
 * @throws on respondents outside the universe, keys given twice and scores off the scale: each would bias figures
 */
export function scoredUnits({ universe, respondents }: ReleaseInput): readonly ScoredUnit[] {
  const byKey = new Map(respondents.map((respondent) => [respondent.key, respondent.scores]));
  const keys = new Set(universe.map(({ key }) => key));
  if (byKey.size < respondents.length || keys.size < universe.length)
    throw new Error('A unit is given twice.');
  for (const { key, scores } of respondents) {
    if (!keys.has(key)) throw new Error(`Respondent outside the universe: ${key}.`);
    for (const score of Object.values(scores)) {
      if (score !== undefined && !(score >= 0 && score <= 100))
        throw new RangeError(`Score off the scale: ${key}.`);
    }
  }
  return universe
    .filter(({ state }) => STATE_PLAN.atoms.includes(state))
    .map((unit) => ({ ...unit, scores: byKey.get(unit.key) ?? {} }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
