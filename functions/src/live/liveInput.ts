import { RULES, type Edition, type ReleaseInput, type TimedRespondent } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { releaseInputOf } from '../release/releaseInputOf.ts';
import type { EditionRow } from '../store/responseStore.ts';

/** Stands where a release has its number: no release ever has so high a one. */
const UNRELEASED = 9999;

/** Everything unreleased figures are made from, as for a release of now. */
export interface LiveInput extends ReleaseInput {
  readonly respondents: readonly TimedRespondent[];
}

/** @param asOf the instant whose state it is */
export function liveInput(
  dependencies: Pick<Dependencies, 'registry' | 'questionnaires'>,
  edition: Edition,
  rows: readonly EditionRow[],
  asOf: string,
): LiveInput {
  const sentAt = new Map<string, string>(rows.map(({ unit, submittedAt }) => [unit, submittedAt]));
  const input = releaseInputOf({
    edition: edition.year,
    number: UNRELEASED,
    publishedAt: asOf,
    rules: edition.frozen?.rules ?? RULES,
    synthetic: edition.synthetic,
    questionnaire: questionnaireOf(dependencies, edition),
    registry: dependencies.registry,
    rows,
  });
  const respondents = input.respondents.map((one) => ({ ...one, at: sentAt.get(one.key) ?? asOf }));
  return { ...input, source: `${input.source} Unveröffentlicht.`, respondents };
}
