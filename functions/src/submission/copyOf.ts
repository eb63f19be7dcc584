import { ownCopy, type OwnCopy } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import type { Submission } from '../store/submissionStore.ts';

/**
 * The own copy (eigene Kopie) of a submission, read with the questionnaire it names.
 *
 * @returns `undefined` when there is no such edition, or the unit is no longer in the registry
 */
export async function copyOf(
  dependencies: Pick<Dependencies, 'questionnaires' | 'registry' | 'editions'>,
  submission: Submission,
): Promise<OwnCopy | undefined> {
  const { edition: year, unit: key, questionnaire, mode, answers, comments } = submission;
  const { id, submittedAt, hash } = submission;
  const unit = dependencies.registry.find(key);
  const edition = await dependencies.editions.get(year);
  if (unit === undefined || edition === undefined) return undefined;
  return ownCopy({
    synthetic: edition.synthetic,
    questionnaire: questionnaireOf(dependencies, { year, questionnaire }),
    unit,
    mode,
    answers,
    comments,
    receipt: { id, submittedAt, hash },
  });
}
