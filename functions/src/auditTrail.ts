import type { Dependencies } from './dependencies.ts';
import type { AuditEvent } from './store/auditEvent.ts';

/**
 * Writes what happened into the audit trail (Protokoll), before anybody is told that it did. Id and instant come
 * from the operation where it has its own, so that its repetition is the same entry.
 */
export async function record(
  { audit, log }: Pick<Dependencies, 'audit' | 'log'>,
  event: AuditEvent,
): Promise<void> {
  await audit.add(event);
  log({ event: 'audited', kind: event.kind });
}
