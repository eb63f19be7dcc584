import { record } from '../auditTrail.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AuditEvent } from '../store/auditEvent.ts';

/**
 * Writes what a repeated command did into the audit trail if it is missing there: the first call may have been cut
 * off between both writes. Looks at the latest page, for people repeat what they have just done.
 */
export async function recordOnce(
  dependencies: Pick<Dependencies, 'audit' | 'log'>,
  event: AuditEvent,
): Promise<void> {
  const { events } = await dependencies.audit.ofScope(event.scope);
  if (!events.some(({ id }) => id === event.id)) await record(dependencies, event);
}
