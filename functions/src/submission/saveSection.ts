import { readAnswers, readComments, type DimensionId, type Issue } from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import type { SaveOutcome } from '../store/sectionStore.ts';
import { ownEdition } from './ownResponse.ts';

/** A save as it came in: its answers and comments are still to be read. */
export interface SaveRequest {
  readonly seen: number;
  readonly operation: string;
  readonly answers: unknown;
  readonly comments: unknown;
}

export type SaveSectionOutcome =
  | SaveOutcome
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'notFound' | 'closed' };

/**
 * Saves the draft (Entwurf) of one section while the edition takes answers. A draft may hold answers which
 * the Kurzbogen leaves out, so the form chosen does not matter here and the head is not read.
 */
export async function saveSection(
  dependencies: Dependencies,
  member: Member,
  { year, dimension }: { readonly year: number; readonly dimension: DimensionId },
  { seen, operation, ...input }: SaveRequest,
): Promise<SaveSectionOutcome> {
  const own = await ownEdition(dependencies, member, { year, permission: 'draft.write' });
  if (own === undefined) return { kind: 'notFound' };
  if (!own.isOpen) return { kind: 'closed' };
  const respondent = { unitType: own.unit.type, mode: 'full' } as const;
  const scope = { questionnaire: own.questionnaire, respondent, dimension };
  const answers = readAnswers(scope, input.answers);
  const comments = readComments(scope, input.comments);
  if (answers.kind === 'invalid' || comments.kind === 'invalid') {
    const readings = [answers, comments];
    return { kind: 'invalid', issues: readings.flatMap((one) => (one.kind === 'invalid' ? one.issues : [])) };
  }
  return dependencies.sections.save({
    edition: year,
    unit: member.unit,
    dimension,
    seen,
    operation,
    answers: answers.answers,
    comments: comments.comments,
    updatedAt: dependencies.now().toISOString(),
    updatedBy: member.account.id,
  });
}
