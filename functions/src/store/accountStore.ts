import { createHash } from 'node:crypto';
import type { UnitKey } from '#survey';

/** Functions a person may have. Public is everybody without an account. */
export type Role = 'contributor' | 'editor' | 'approver' | 'analyst' | 'speaker' | 'admin';

/** An account (Konto): identity is issuer and subject of the identity provider, never the mail address. */
export interface Account {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  /** The unit in which the role holds; roles of the association have none. */
  readonly unit?: UnitKey;
}

/** The id of an account follows from the identity: SHA-256 over issuer and subject, hexadecimal. */
export function accountId(issuer: string, subject: string): string {
  return createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
}

export interface AccountStore {
  /** `undefined` when nobody gave this identity an account. */
  byIdentity(issuer: string, subject: string): Promise<Account | undefined>;
  get(id: string): Promise<Account | undefined>;
  add(account: Account): Promise<'added' | 'exists'>;
}
