import { dimensionId, instant } from '#survey';
import * as z from 'zod';
import { role, scope } from './peopleRows.ts';

/** Everything the audit trail (Protokoll) knows: what happened, never what anybody answered or wrote. */
const auditEventKind = z.enum([
  'invitation-created',
  'invitation-confirmed',
  'invitation-revoked',
  'member-joined',
  'member-removed',
  'role-changed',
  'sections-delegated',
  'reminder-sent',
  'section-done',
  'section-reopened',
  'mode-changed',
  'response-sent',
  'response-withdrawn',
  'response-returned',
  'response-approved',
  'response-sent-alone',
  'response-closed',
  'drafts-removed',
  'copy-exported',
  'account-exported',
  'account-deleted',
  'edition-planned',
  'edition-rescheduled',
  'edition-opened',
  'edition-extended',
  'edition-closing',
  'edition-closed',
  'audit-exported',
  'live-viewed',
  'selection-viewed',
  'answers-read',
  'security-requested',
  'security-approved',
  'security-refused',
  'security-read',
  'release-prepared',
  'release-discarded',
  'release-published',
]);
export type AuditEventKind = z.infer<typeof auditEventKind>;

/** One entry of the audit trail. */
export const auditEvent = z.strictObject({
  id: z.string(),
  at: instant,
  kind: auditEventKind,
  scope,
  /** Account that acted; `system` for what the clock did. */
  actor: z.string(),
  edition: z.int().exactOptional(),
  dimension: dimensionId.exactOptional(),
  /** Account it was done to. */
  subject: z.string().exactOptional(),
  /** The role it was about. */
  role: role.exactOptional(),
  /** Reference of the submission or invitation it was about. */
  reference: z.string().exactOptional(),
});
export type AuditEvent = z.infer<typeof auditEvent>;
