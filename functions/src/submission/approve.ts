import { isIndependent, nextState, unitName, type DimensionId, type ResponseState } from '#survey';
import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Member } from '../endpoint/endpoint.ts';
import type { Message } from '../mail/message.ts';
import { notifyUnit } from '../mail/notifyUnit.ts';
import type { HeadOperation, PendingSubmission, ResponseHead } from '../store/responseStore.ts';
import { calledName } from '../views/nameOf.ts';
import { changeHead, type Change, type Command, type NextHead } from './changeHead.ts';
import type { OwnResponse } from './ownResponse.ts';

/** What is decided about: the submission that was seen, under an id of the decision. */
export interface DecisionRequest {
  readonly operation: string;
  readonly submission: string;
}

export interface ReturnRequest extends DecisionRequest {
  readonly comment: string;
  readonly sections: Readonly<Partial<Record<DimensionId, string>>>;
}

interface Refusal {
  readonly kind: 'closed' | 'notPending' | 'ownHand';
}

export type DecisionOutcome =
  | Refusal
  | { readonly kind: 'notFound' | 'changedMeanwhile' }
  | { readonly kind: 'decided'; readonly state: ResponseState; readonly rev: number };

/**
 * Approves (Freigabe) what waits: from now on it counts. Only by somebody who neither sent it nor saved one of its
 * sections last, and until the end of the grace period.
 */
export function approve(
  dependencies: Dependencies,
  member: Member,
  year: number,
  { operation, submission }: DecisionRequest,
): Promise<DecisionOutcome> {
  const command = { year, permission: 'response.approve', operation } as const;
  const { id: by } = member.account;
  return decidePending(
    dependencies,
    member,
    { command, submission, kind: 'response-approved' },
    (own, pending) => {
      const { submittedBy, editors, ...accepted } = pending;
      if (!isIndependent(by, { submittedBy, editors })) return { kind: 'ownHand' };
      const approval = { kind: 'fourEyes', by, at: dependencies.now().toISOString() } as const;
      return next(own.head, 'approve', { accepted: { ...accepted, approval } });
    },
  );
}

/** Returns (Rückgabe) what waits, with what is to be mended. What was accepted before keeps counting. */
export function returnSubmission(
  dependencies: Dependencies,
  member: Member,
  year: number,
  { operation, submission, comment, sections }: ReturnRequest,
): Promise<DecisionOutcome> {
  const command = { year, permission: 'response.return', operation } as const;
  const { id: by } = member.account;
  return decidePending(dependencies, member, { command, submission, kind: 'response-returned' }, (own) => {
    const at = dependencies.now().toISOString();
    return next(own.head, 'return', { returned: { submission, by, at, comment, sections } });
  });
}

/** Takes back (Zurückziehen) what waits, so that it can be changed and sent anew. */
export function withdraw(
  dependencies: Dependencies,
  member: Member,
  year: number,
  { operation, submission }: DecisionRequest,
): Promise<DecisionOutcome> {
  const command = { year, permission: 'response.withdraw', operation } as const;
  return decidePending(dependencies, member, { command, submission, kind: 'response-withdrawn' }, (own) =>
    next(own.head, 'withdraw', {}),
  );
}

interface Decision {
  readonly command: Command;
  readonly submission: string;
  readonly kind: 'response-approved' | 'response-returned' | 'response-withdrawn';
}

async function decidePending(
  dependencies: Dependencies,
  member: Member,
  { command, submission, kind }: Decision,
  decide: (own: OwnResponse, pending: PendingSubmission) => Change<Refusal>,
): Promise<DecisionOutcome> {
  const outcome = await changeHead<Refusal>(dependencies, member, command, (own) => {
    const { pending } = own.head ?? {};
    if (pending?.id !== submission) return { kind: 'notPending' };
    return own.isOpen ? decide(own, pending) : { kind: 'closed' };
  });
  if (outcome.kind !== 'done') return outcome;
  const { id, at, state, rev }: HeadOperation = outcome.operation;
  const { unit: scope, account } = member;
  await record(dependencies, {
    id,
    at,
    kind,
    scope,
    actor: account.id,
    edition: command.year,
    reference: submission,
  });
  const message = messageOf(dependencies, member, outcome.own, { kind, submission });
  if (message !== undefined) {
    await notifyUnit(dependencies, { unit: scope, roles: ['editor'], message, id });
  }
  return { kind: 'decided', state, rev };
}

/** What the editors are told; nothing about what they did themselves. */
function messageOf(
  { config }: Pick<Dependencies, 'config'>,
  { account }: Member,
  { edition, unit }: OwnResponse,
  { kind, submission: reference }: Pick<Decision, 'kind' | 'submission'>,
): Message | undefined {
  const common = { unitName: unitName(unit), edition: edition.year, approverName: calledName(account) };
  const at = `${config.publicOrigin}/erhebung/${String(edition.year)}`;
  switch (kind) {
    case 'response-approved':
      return { kind: 'accepted', ...common, reference, link: `${at}/ergebnis` };
    case 'response-returned':
      return { kind: 'returned', ...common, link: `${at}/pruefen` };
    case 'response-withdrawn':
      return undefined;
  }
}

function next(
  head: ResponseHead | undefined,
  command: 'approve' | 'return' | 'withdraw',
  changes: Pick<NextHead, 'accepted' | 'returned'>,
): Change<Refusal> {
  const state = head && nextState({ state: head.state, hasAccepted: head.accepted !== undefined }, command);
  if (head === undefined || state === undefined) return { kind: 'notPending' };
  const { pending: _pending, returned: _returned, ...kept } = head;
  return { kind: 'next', head: { ...kept, ...changes, state } };
}
