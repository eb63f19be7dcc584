import type { Dependencies } from '../dependencies.ts';
import type { AuditEvent } from '../store/auditEvent.ts';
import type { Candidate } from '../store/candidateStore.ts';
import { ASSOCIATION } from '../store/keys.ts';

export type CandidateEventKind = 'release-prepared' | 'release-discarded' | 'release-published';

/** What was done with a candidate, for the audit trail: however often a command is repeated, it is one entry. */
export function candidateEvent(
  kind: CandidateEventKind,
  { id, edition, number }: Pick<Candidate, 'id' | 'edition' | 'number'>,
  { at, actor }: Pick<AuditEvent, 'at' | 'actor'>,
): AuditEvent {
  const reference = `${edition}.${number}`;
  return { id: `${kind}_${id}`, at, kind, scope: ASSOCIATION, actor, edition, reference };
}

/** Whether it stands in the trail of the association; people repeat what they have just done, so lately. */
export async function isInTrail(
  { audit }: Pick<Dependencies, 'audit'>,
  kind: CandidateEventKind,
  candidate: string,
): Promise<boolean> {
  const { events } = await audit.ofScope(ASSOCIATION);
  return events.some(({ id }) => id === `${kind}_${candidate}`);
}
