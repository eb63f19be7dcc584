import {
  DIMENSION_IDS,
  effectiveAnswers,
  packRow,
  readResponse,
  type DimensionId,
  type Issue,
  type Mode,
  type ResponseRow,
} from '#survey';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import { ownResponse, type OwnResponse } from './ownResponse.ts';
import type { AcceptedSubmission } from '../store/responseStore.ts';
import type { Section } from '../store/sectionStore.ts';
import type { Submission } from '../store/submissionStore.ts';
import { submissionHash } from './submissionHash.ts';

/** What somebody sends in: the versions are those they saw. */
export interface SubmissionRequest {
  readonly id: string;
  readonly mode: Mode;
  readonly versions: Readonly<Partial<Record<DimensionId, number>>>;
}

export type SubmitOutcome =
  | { readonly kind: 'accepted'; readonly accepted: AcceptedSubmission }
  | { readonly kind: 'sectionsChanged'; readonly changed: readonly DimensionId[] }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'notFound' | 'closed' | 'changedMeanwhile' | 'idUsed' | 'tooLarge' };

/** So often a decision is made anew because somebody else changed the head in between. */
const ATTEMPTS = 5;

/**
 * Sends in the response (Abgabe) of the own unit: first the immutable submission, then the head that names it.
 * Only the head makes it count. Sent again with the same id, it is completed where it stopped, or answered as
 * before.
 */
export async function submit(
  dependencies: Dependencies,
  member: Member,
  year: number,
  request: SubmissionRequest,
): Promise<SubmitOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await submitOnce(dependencies, member, year, request);
    if (outcome.kind !== 'overtaken') return outcome;
  }
  return { kind: 'changedMeanwhile' };
}

async function submitOnce(
  dependencies: Dependencies,
  member: Member,
  year: number,
  request: SubmissionRequest,
): Promise<SubmitOutcome | { readonly kind: 'overtaken' }> {
  const { sections, submissions, responses, now } = dependencies;
  const own = await ownResponse(dependencies, member, { year, permission: 'response.submit' });
  if (own === undefined) return { kind: 'notFound' };
  const decision = decide(own, await sections.allOf(year, member.unit), request);
  if (decision.kind !== 'send') return decision;

  const { content, row } = decision;
  const hash = submissionHash(content);
  const sent = {
    ...content,
    id: request.id,
    submittedAt: now().toISOString(),
    submittedBy: member.account.id,
    hash,
  };
  const outcome = await submissions.add(sent);
  if (outcome.kind === 'tooLarge') return outcome;
  const stored = outcome.kind === 'exists' ? outcome.submission : sent;
  if (stored.hash !== hash) return { kind: 'idUsed' };

  const accepted = { id: stored.id, submittedAt: stored.submittedAt, hash, row };
  const seen = own.head?.rev ?? 0;
  const next = {
    edition: year,
    unit: member.unit,
    state: 'accepted',
    mode: request.mode,
    rev: seen + 1,
    accepted,
  } as const;
  if ((await responses.put(next, seen)) === 'changedMeanwhile') return { kind: 'overtaken' };
  dependencies.log({ event: 'response-submitted', edition: year });
  return { kind: 'accepted', accepted };
}

type Content = Omit<Submission, 'id' | 'submittedAt' | 'submittedBy' | 'hash'>;

type Decision =
  SubmitOutcome | { readonly kind: 'send'; readonly content: Content; readonly row: ResponseRow };

/** Whether what was seen may be sent in as it stands. */
function decide(own: OwnResponse, sections: readonly Section[], request: SubmissionRequest): Decision {
  const { edition, unit, questionnaire, head, isOpen } = own;
  if (head?.accepted?.id === request.id) return { kind: 'accepted', accepted: head.accepted };
  if (!isOpen) return { kind: 'closed' };
  if (own.respondent.mode !== request.mode) return { kind: 'changedMeanwhile' };
  const changed = changedSections(sections, request.versions);
  if (changed.length > 0) return { kind: 'sectionsChanged', changed };

  const { respondent } = own;
  const answers = Object.fromEntries(sections.flatMap((section) => Object.entries(section.answers)));
  const comments = Object.fromEntries(sections.flatMap((section) => Object.entries(section.comments)));
  const reading = readResponse(
    { questionnaire, respondent },
    effectiveAnswers(questionnaire, respondent, answers),
  );
  if (reading.kind === 'invalid') return reading;
  const content = {
    edition: edition.year,
    unit: unit.key,
    mode: request.mode,
    questionnaire: questionnaire.version,
    answers,
    comments,
    versions: Object.fromEntries(sections.map(({ dimension, version }) => [dimension, version])),
  };
  return { kind: 'send', content, row: packRow(questionnaire, request.mode, reading.answers) };
}

function changedSections(sections: readonly Section[], seen: SubmissionRequest['versions']): DimensionId[] {
  const versions = new Map(sections.map(({ dimension, version }) => [dimension, version]));
  return DIMENSION_IDS.filter((dimension) => (versions.get(dimension) ?? 0) !== (seen[dimension] ?? 0));
}
