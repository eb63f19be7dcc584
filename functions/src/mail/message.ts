import { instant } from '#survey';
import * as z from 'zod';
import { oneLine } from './oneLine.ts';

/**
 * What a mail says, as data: only what its text needs, and nothing of what was answered. Names are German.
 * The words are in `texts.de.ts`.
 */

const name = z.string().transform(oneLine).pipe(z.string().min(1));
const sections = z.array(name).min(1).readonly();
const edition = z.int();
/** An address of this site; `mailThrough` sees to it. */
const link = z.url({ protocol: /^https?$/ });
const unitName = name;

export const message = z.discriminatedUnion('kind', [
  /** An invitation (Einladung). Its link holds the secret, so it must be gone once it is sent. */
  z.strictObject({
    kind: z.literal('invitation'),
    unitName,
    roleName: name,
    edition: edition.exactOptional(),
    inviterName: name,
    link,
    expiresAt: instant,
  }),
  /** The response waits for approval (Freigabe). */
  z.strictObject({ kind: z.literal('approval-requested'), unitName, edition, submitterName: name, link }),
  /** The response was returned; the comments are only on the page. */
  z.strictObject({ kind: z.literal('returned'), unitName, edition, approverName: name, link }),
  /** The response counts. Without an approver, one person submitted alone. */
  z.strictObject({
    kind: z.literal('accepted'),
    unitName,
    edition,
    approverName: name.exactOptional(),
    /** Id of the submission, as on the receipt (Kennung). */
    reference: name,
    link,
  }),
  /** Somebody of the unit asks for sections that are still open. */
  z.strictObject({
    kind: z.literal('reminder'),
    unitName,
    edition,
    sections,
    from: name,
    closesAt: instant,
    link,
  }),
  /** The deadline comes near, and nothing of the unit counts yet. */
  z.strictObject({
    kind: z.literal('deadline-reminder'),
    unitName,
    edition,
    /** Everything is sent and waits for approval; otherwise it is still to be sent. */
    waitsForApproval: z.boolean(),
    closesAt: instant,
    link,
  }),
  /** The edition ended while a response still waited for approval. */
  z.strictObject({ kind: z.literal('edition-closed'), unitName, edition, wasAccepted: z.boolean() }),
  z.strictObject({ kind: z.literal('member-removed'), unitName }),
  z.strictObject({ kind: z.literal('role-changed'), unitName, roleName: name }),
  /** Sections were given to somebody (Delegation). */
  z.strictObject({ kind: z.literal('delegated'), unitName, edition, sections, from: name, link }),
  /** Security answers of the unit may be read by somebody of the association (Einsicht), for some hours. */
  z.strictObject({
    kind: z.literal('security-access'),
    unitName,
    edition,
    requesterName: name,
    approverName: name,
    reason: name,
    endsAt: instant,
    link,
  }),
  z.strictObject({ kind: z.literal('account-deleted') }),
]);

/** A message (Nachricht) to one person. */
export type Message = z.infer<typeof message>;
export type MessageKind = Message['kind'];
