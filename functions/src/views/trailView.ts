import { unitKey, unitName, type Registry } from '#survey';
import * as z from 'zod';
import { auditEvent, type AuditEvent } from '../store/auditEvent.ts';

/** An entry of the audit trail with names instead of accounts. */
const trailEntry = auditEvent.omit({ scope: true, subject: true, reference: true }).extend({
  /** Name of who acted. */
  actor: z.string(),
  /** Name of whom it was done to. */
  subject: z.string().exactOptional(),
});
export type TrailEntry = z.infer<typeof trailEntry>;

/** A part of a trail, the latest first, and where the next one begins. */
export const trailView = z.strictObject({ entries: z.array(trailEntry), before: z.string().exactOptional() });

/** An entry of the trail of all units; where there is no unit it was about the association. */
const auditEntry = trailEntry.extend({
  unit: z.strictObject({ key: unitKey, name: z.string() }).exactOptional(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditView = z.strictObject({ entries: z.array(auditEntry), before: z.string().exactOptional() });

type NameOf = (account: string) => Promise<string>;

export async function viewTrailEntry(event: AuditEvent, nameOf: NameOf): Promise<TrailEntry> {
  const { id, at, kind, edition, dimension, role } = event;
  return {
    id,
    at,
    kind,
    actor: await nameOf(event.actor),
    ...(edition !== undefined && { edition }),
    ...(dimension && { dimension }),
    ...(role && { role }),
    ...(event.subject !== undefined && { subject: await nameOf(event.subject) }),
  };
}

export async function viewAuditEntry(
  event: AuditEvent,
  nameOf: NameOf,
  registry: Registry,
): Promise<AuditEntry> {
  const entry = await viewTrailEntry(event, nameOf);
  const key = unitKey.safeParse(event.scope);
  if (!key.success) return entry;
  const unit = registry.find(key.data);
  return { ...entry, unit: { key: key.data, name: unit === undefined ? key.data : unitName(unit) } };
}
