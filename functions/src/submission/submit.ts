import {
  DIMENSION_IDS,
  effectiveAnswers,
  mayDecideAlone,
  nextState,
  packRow,
  readResponse,
  unitName,
  type DimensionId,
  type Issue,
  type Mode,
  type ResponseRow,
  type ResponseState,
} from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import { notifyUnit, type Notice } from '../mail/notifyUnit.ts';
import type { HeadOperation, PendingSubmission, Versions } from '../store/responseStore.ts';
import type { Section } from '../store/sectionStore.ts';
import type { Submission } from '../store/submissionStore.ts';
import { calledName } from '../views/nameOf.ts';
import { changeHead, type Change } from './changeHead.ts';
import type { OwnResponse } from './ownResponse.ts';
import { submissionHash } from './submissionHash.ts';

/** What somebody sends: the versions are those they saw. */
export interface SubmissionRequest {
  readonly id: string;
  readonly mode: Mode;
  readonly versions: Versions;
  /** Why what was accepted before is replaced (Grund der Änderung); needed once something was. */
  readonly reason?: string | undefined;
  /** Sent in without a second person (Einpersonenweg). */
  readonly alone?: boolean | undefined;
}

type Refusal =
  | { readonly kind: 'sectionsChanged'; readonly changed: readonly DimensionId[] }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | {
      readonly kind:
        'closed' | 'changedMeanwhile' | 'idUsed' | 'tooLarge' | 'reasonMissing' | 'needsApproval';
    };

export type SubmitOutcome =
  | Refusal
  | { readonly kind: 'notFound' }
  | { readonly kind: 'sent'; readonly state: ResponseState; readonly submission: Submission };

/**
 * Sends the response (Abgabe) of the own unit for approval, or in alone where nobody else is: first the immutable
 * submission, then the head that names it. Only the head makes it count. Sent again with the same id, it is
 * completed where it stopped, or answered as before.
 */
export async function submit(
  dependencies: Dependencies,
  member: Member,
  year: number,
  request: SubmissionRequest,
): Promise<SubmitOutcome> {
  const command = { year, permission: 'response.send', operation: request.id } as const;
  const outcome = await changeHead<Refusal, Submission>(dependencies, member, command, (own) =>
    decide(dependencies, member, own, request),
  );
  if (outcome.kind !== 'done') return outcome;
  const { at, state } = outcome.operation;
  const submission = outcome.made ?? (await dependencies.submissions.get(year, member.unit, request.id));
  if (submission === undefined) throw new Error('A submission vanished.');
  await record(dependencies, {
    id: request.id,
    at,
    kind: state === 'accepted' ? 'response-sent-alone' : 'response-sent',
    scope: member.unit,
    actor: member.account.id,
    edition: year,
    reference: request.id,
  });
  await notifyUnit(dependencies, noticeOf(dependencies, member, outcome.own, outcome.operation));
  return { kind: 'sent', state, submission };
}

/** Asks the approvers, or tells whoever sent it in alone that it counts. */
function noticeOf(
  { config }: Pick<Dependencies, 'config'>,
  { account, unit }: Member,
  own: OwnResponse,
  { id, state }: HeadOperation,
): Notice {
  const { year } = own.edition;
  const common = { unitName: unitName(own.unit), edition: year };
  const at = `${config.publicOrigin}/erhebung/${String(year)}`;
  if (state === 'accepted') {
    const message = { kind: 'accepted', ...common, reference: id, link: `${at}/ergebnis` } as const;
    return { unit, roles: ['editor'], message, id };
  }
  const submitterName = calledName(account);
  const message = { kind: 'approval-requested', ...common, submitterName, link: `${at}/freigabe` } as const;
  return { unit, roles: ['approver'], message, id };
}

async function decide(
  dependencies: Dependencies,
  { account, unit }: Member,
  own: OwnResponse,
  request: SubmissionRequest,
): Promise<Change<Refusal, Submission>> {
  const { edition, head } = own;
  const hasAccepted = head?.accepted !== undefined;
  const command = request.alone === true ? 'sendAlone' : 'send';
  const state = nextState({ state: head?.state ?? 'draft', hasAccepted }, command);
  if (!own.isOpen) return { kind: 'closed' };
  if (state === undefined || own.respondent.mode !== request.mode) return { kind: 'changedMeanwhile' };
  if (hasAccepted && request.reason === undefined) return { kind: 'reasonMissing' };
  if (command === 'sendAlone') {
    const members = await dependencies.members.of(unit);
    if (!mayDecideAlone(account.id, members, edition)) return { kind: 'needsApproval' };
  }
  const sections = await dependencies.sections.allOf(edition.year, unit);
  const reading = readSections(own, sections, request);
  if (reading.kind !== 'read') return reading;

  const stored = await store(dependencies, { ...reading.content, ...partsOf(request, account.id, sections) });
  if (stored.kind !== 'stored') return stored;
  const { submission: made } = stored;
  const { id, submittedAt, submittedBy, hash, editors = [] } = made;
  const { row } = reading;
  const { versions } = reading.content;
  const { returned: _returned, pending: _pending, ...kept } = head ?? {};
  const sent = { id, submittedAt, hash, row, versions };
  if (command === 'sendAlone') {
    const approval = { kind: 'onePerson', at: submittedAt } as const;
    const accepted = { ...sent, approval };
    return { kind: 'next', head: { ...kept, state, mode: request.mode, accepted }, made };
  }
  const pending: PendingSubmission = { ...sent, submittedBy, editors };
  return { kind: 'next', head: { ...kept, state, mode: request.mode, pending }, made };
}

function partsOf({ id, reason }: SubmissionRequest, submittedBy: string, sections: readonly Section[]) {
  const editors = [...new Set(sections.map(({ updatedBy }) => updatedBy))];
  return { id, submittedBy, editors, ...(reason !== undefined && { reason }) };
}

type Content = Omit<Submission, 'id' | 'submittedAt' | 'submittedBy' | 'hash' | 'editors' | 'reason'>;

/** Adds the submission; one with the same id must have the same content. */
async function store(
  { submissions, now }: Pick<Dependencies, 'submissions' | 'now'>,
  unsigned: Omit<Submission, 'submittedAt' | 'hash'>,
): Promise<{ kind: 'stored'; submission: Submission } | { kind: 'tooLarge' | 'idUsed' }> {
  const hash = submissionHash(unsigned);
  const sent = { ...unsigned, submittedAt: now().toISOString(), hash };
  const outcome = await submissions.add(sent);
  if (outcome.kind === 'tooLarge') return { kind: 'tooLarge' };
  const submission = outcome.kind === 'exists' ? outcome.submission : sent;
  return submission.hash === hash ? { kind: 'stored', submission } : { kind: 'idUsed' };
}

type Reading = Refusal | { readonly kind: 'read'; readonly content: Content; readonly row: ResponseRow };

/** Whether what was seen may be sent as it stands. */
function readSections(own: OwnResponse, sections: readonly Section[], request: SubmissionRequest): Reading {
  const { edition, unit, questionnaire, respondent } = own;
  const changed = changedSections(sections, request.versions);
  if (changed.length > 0) return { kind: 'sectionsChanged', changed };
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
  return { kind: 'read', content, row: packRow(questionnaire, request.mode, reading.answers) };
}

function changedSections(sections: readonly Section[], seen: Versions): DimensionId[] {
  const versions = new Map(sections.map(({ dimension, version }) => [dimension, version]));
  return DIMENSION_IDS.filter((dimension) => (versions.get(dimension) ?? 0) !== (seen[dimension] ?? 0));
}
