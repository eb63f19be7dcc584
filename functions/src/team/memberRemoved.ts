import type { AuditEvent } from '../store/auditEvent.ts';

interface Removal extends Pick<AuditEvent, 'at' | 'scope' | 'actor' | 'role'> {
  /** Id of the account that was taken out. */
  readonly subject: string;
}

/** The entry of the trail (Protokoll) for somebody taken out of a unit or the association: one for each who does it. */
export const memberRemoved = (removal: Removal): AuditEvent => ({
  id: `removed-${removal.subject.slice(0, 16)}-${removal.actor.slice(0, 16)}`,
  kind: 'member-removed',
  ...removal,
});
