import { ownCopy, type OwnCopy } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import { questionnaireOf } from '../questionnaireOf.ts';
import { fullNameOf } from '../views/nameOf.ts';
import type { Submission } from '../store/submissionStore.ts';

/**
 * The own copy (eigene Kopie) of a submission, read with the questionnaire it names.
 *
 * @returns `undefined` when there is no such edition, or the unit is no longer in the registry
 */
export async function copyOf(
  dependencies: Pick<Dependencies, 'questionnaires' | 'registry' | 'editions' | 'accounts' | 'responses'>,
  submission: Submission,
): Promise<OwnCopy | undefined> {
  const { edition: year, unit: key, questionnaire, mode, answers, comments } = submission;
  const { id, submittedAt, hash, reason } = submission;
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
    receipt: {
      id,
      submittedAt,
      hash,
      ...(reason !== undefined && { amendmentReason: reason }),
      ...(await approvalFacts(dependencies, submission)),
    },
  });
}

/** Who sent and who approved what counts; nothing for a submission that does not. */
async function approvalFacts(
  dependencies: Pick<Dependencies, 'accounts' | 'responses'>,
  { edition, unit, id, submittedBy: sender }: Submission,
): Promise<Pick<OwnCopy['receipt'], 'approval'>> {
  const head = await dependencies.responses.get(edition, unit);
  const approval = head?.accepted?.id === id ? head.accepted.approval : undefined;
  if (approval === undefined) return {};
  const submittedBy = await fullNameOf(dependencies, sender);
  if (approval.kind === 'onePerson') return { approval: { kind: 'onePerson', submittedBy } };
  const approvedBy = await fullNameOf(dependencies, approval.by);
  return { approval: { kind: 'fourEyes', submittedBy, approvedBy, approvedAt: approval.at } };
}
