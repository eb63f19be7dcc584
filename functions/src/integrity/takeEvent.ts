import { canonicalJson } from '#survey';
import type { AuditEvent } from '../store/auditEvent.ts';
import { sha256Of } from '../store/sha256Of.ts';
import type { Holdings } from './holdings.ts';

const SENT: ReadonlySet<AuditEvent['kind']> = new Set(['response-sent', 'response-sent-alone']);

/** Takes one of the two places an entry of the trail lies at. */
export function takeEvent(
  { events, recorded }: Pick<Holdings, 'events' | 'recorded'>,
  event: AuditEvent,
  at: 'scope' | 'month',
): void {
  const place = `${event.scope} ${event.at}#${event.id}`;
  events.set(place, { ...events.get(place), [at]: sha256Of(canonicalJson(event)) });
  if (event.reference !== undefined && SENT.has(event.kind)) recorded.add(event.reference);
}
