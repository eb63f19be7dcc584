import { ownCopy, type OwnCopy } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import type { Submission } from '../store/submissionStore.ts';

/**
 * The own copy (eigene Kopie) of a submission, read with the questionnaire it names.
 *
 * @returns `undefined` when the unit is no longer in the registry
 */
export function copyOf(
  dependencies: Pick<Dependencies, 'questionnaires' | 'registry'>,
  submission: Submission,
): OwnCopy | undefined {
  const { edition: year, unit: key, questionnaire, mode, answers, comments } = submission;
  const { id, submittedAt, hash } = submission;
  const unit = dependencies.registry.find(key);
  if (unit === undefined) return undefined;
  return ownCopy({
    questionnaire: questionnaireOf(dependencies, { year, questionnaire }),
    unit,
    mode,
    answers,
    comments,
    receipt: { id, submittedAt, hash },
  });
}
