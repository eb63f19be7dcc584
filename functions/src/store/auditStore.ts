import type { AuditEvent } from './auditEvent.ts';
import type { Scope } from './keys.ts';

/** A part of a trail, the latest first, and where the next one begins. */
export interface AuditPage {
  readonly events: readonly AuditEvent[];
  /** Absent at the end. */
  readonly before?: string;
}

/** The audit trail (Protokoll): for each unit, and for all of them by month. Entries never change. */
export interface AuditStore {
  /** Adds an event; the same id at the same instant is the same event. */
  add(event: AuditEvent): Promise<void>;
  /** What happened in one unit. */
  ofScope(scope: Scope, before?: string): Promise<AuditPage>;
  /** What happened anywhere in one month, `2026-11`. */
  ofMonth(month: string, before?: string): Promise<AuditPage>;
}
