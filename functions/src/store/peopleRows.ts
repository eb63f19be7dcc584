import { dimensionId, instant, unitKey } from '#survey';
import * as z from 'zod';
import { ASSOCIATION } from './keys.ts';
import { count, key, sha256, ttl } from './rows.ts';

/** Schemas of the stored rows about people: who they are, what they may do, where they are signed in. */

export const role = z.enum(['contributor', 'editor', 'approver', 'analyst', 'speaker', 'admin']);

export const accountRow = z.strictObject({
  ...key,
  id: z.string(),
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  role,
  unit: unitKey.exactOptional(),
  sections: z.array(dimensionId).readonly().exactOptional(),
  email: z.string().exactOptional(),
  grantedAt: instant.exactOptional(),
  rev: count.default(0),
});

/** A unit, or the association. */
export const scope = z.union([unitKey, z.literal(ASSOCIATION)]);

/** Who is or was a member of a unit; what the person may do stands in the account. */
export const memberRow = z.strictObject({
  ...key,
  account: z.string(),
  joinedAt: instant,
  leftAt: instant.exactOptional(),
  /** The last reminder and the operation that sent it. */
  remindedAt: instant.exactOptional(),
  reminder: z.string().exactOptional(),
});

export const invitationRow = z.strictObject({
  ...key,
  ttl,
  hash: sha256,
  scope,
  role,
  sections: z.array(dimensionId).readonly().exactOptional(),
  email: z.string().exactOptional(),
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant,
  state: z.enum(['unconfirmed', 'open', 'redeemed', 'revoked']),
  /** The second admin who agreed to a role of the association. */
  confirmedBy: z.string().exactOptional(),
  redeemedBy: z.string().exactOptional(),
  redeemedAt: instant.exactOptional(),
  revokedBy: z.string().exactOptional(),
  revokedAt: instant.exactOptional(),
});

export const sessionRow = z.strictObject({
  ...key,
  ttl,
  hash: sha256,
  account: z.string(),
  createdAt: instant,
  authAt: instant.exactOptional(),
  /** Sessions from before it was stored lack it. */
  client: z.string().default('Unbekanntes Gerät'),
  seenAt: instant,
  expiresAt: instant,
});

export const signInRow = z.strictObject({
  ...key,
  ttl,
  hash: sha256,
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  /** The invitation that is being redeemed. */
  invitation: z.strictObject({ scope, hash: sha256 }).exactOptional(),
  fresh: z.boolean().default(false),
  replaces: z.strictObject({ account: sha256, hash: sha256 }).exactOptional(),
  expiresAt: instant,
});
